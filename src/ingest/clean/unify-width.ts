import { replacing } from './step.ts';

/** ２０１９，（扩大） → 2019,(扩大): one form of each character, by Unicode's NFKC; … stays. */
export const unifyWidth = replacing(
  /(?!\p{ASCII}|[\u0080-\u00ff\u2014\u2018-\u201d\u2026\u3001\u3002\u3008-\u3011\u4e00-\u9fff])./gsu,
  ([character]) => character.normalize('NFKC'),
);
