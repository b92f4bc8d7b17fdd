import { replacing } from './step.ts';

/** 秦<U+200B>安县 → 秦安县: marks that nobody sees, of control, direction and zero width. */
export const dropInvisible = replacing(/\p{Cf}|(?![\n\r\t])\p{Cc}/gu, '');
