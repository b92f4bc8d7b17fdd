import { replacing } from './step.ts';

/** 生产工作?h委常委 → 生产工作。县委常委: a decoder ate the bytes of a full stop and half of 县. */
export const restoreLostFullStop = replacing(/\?h/gu, '。县');
