import type { Edit } from '../../text/alignment.ts';
import { matches } from '../../text/matches.ts';

/** 生产工作?h委常委 → 生产工作。县委常委: a decoder ate the bytes of a full stop and half of 县. */
export function restoreLostFullStop(text: string): Edit[] {
  return matches(text, /\?h/gu).flatMap(({ index }) => [
    { start: index, end: index + 1, text: '。' },
    { start: index + 1, end: index + 2, text: '县' },
  ]);
}
