import { replacing } from './step.ts';

const UNSEEN = String.raw`<!--[\s\S]*?-->|<(?<unseen>script|style)\b[^>]{0,300}>[\s\S]*?</\k<unseen>>`;
const TAG = String.raw`</?(?<tag>[a-zA-Z][a-zA-Z0-9]{0,12})\b[^<>]{0,600}>`;
const BLOCK = /^(?:p|div|br|h[1-6]|li|ul|ol|tr|td|table|section|article|center)$/iu;

/** `<P>9月23日</P>` → `9月23日` on a line of its own: tags, comments and scripts in a plain text. */
export const dropHtml = replacing(new RegExp(`${UNSEEN}|${TAG}`, 'gu'), ({ groups }) =>
  BLOCK.test(groups?.tag ?? '') ? '\n' : '',
);
