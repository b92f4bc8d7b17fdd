import { replacing } from './step.ts';

/** 秦<U+200B>安县 → 秦安县: marks that nobody sees, of control, direction and zero width. */
export const dropInvisible = replacing(
  /[\p{Cf}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu,
  '',
);
