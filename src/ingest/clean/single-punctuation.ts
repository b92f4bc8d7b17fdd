import { replacing } from './step.ts';

/** 会议,,强调,、要求 → 会议,强调,要求: a doubled mark becomes one. */
export const singlePunctuation = replacing(
  /(?<mark>[,、;])[,、;]+/gu,
  ({ groups }) => groups?.mark ?? '',
);
