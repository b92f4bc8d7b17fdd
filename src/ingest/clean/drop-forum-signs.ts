import { replacing, type Step } from './step.ts';

const tags = replacing(
  /\[\/?(?:size|font|align|color|backcolor|b|i|u|s|p|url|img|quote|table|tr|td|list|hr|float|indent|attach|attachimg|media|email|code|free|hide)(?:=[^[\]\n]{0,80})?\]/giu,
  ([tag]) => (/^\[\/?(?:align|p|tr|table|list|hr|quote)/iu.test(tag) ? '\n' : ''),
);

/** `[size=4]9月12日[/size]` → 9月12日: the tags of a forum; an alignment is a line of its own. */
export const dropBbcode: Step = (text) => (text.includes('[') ? tags(text) : []);

/** Signs of one or two characters that a forum scatters among the words against copying: `* Q7 e$ }( D`. */
export const dropScrambled = replacing(
  /(?<=^|[^!-~])[ \t]?(?:[!-~]{1,2}[ \t]{1,2}){3,}[!-~]{1,2}[ \t]?(?=$|[^!-~])/gmu,
  ([words]) => (/[^\w\s.,:/()%-]/u.test(words) ? '' : words),
);
