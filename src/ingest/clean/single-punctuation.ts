import { replacing } from './step.ts';

/** 会议,,强调 → 会议,强调, and 甲,、乙、丙 → 甲、乙、丙: a doubled mark becomes one, in a list that of the list. */
export const singlePunctuation = replacing(
  /(?=[,、;]{2})(?:(?<=、\p{Script=Han}{2,4}),(?<list>、)(?=\p{Script=Han}{2,4}[,、])|(?<mark>[,、;])[,、;]+)/gu,
  ({ groups }) => groups?.list ?? groups?.mark ?? '',
);
