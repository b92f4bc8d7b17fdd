import { type AlignedText, aligned, applyEdits } from '../../text/alignment.ts';
import { decodeEntities } from './decode-entities.ts';
import { dropFieldNames } from './drop-field-names.ts';
import { dropBbcode, dropScrambled } from './drop-forum-signs.ts';
import { dropHeadingMarks } from './drop-heading-marks.ts';
import { dropHtml } from './drop-html.ts';
import { dropImages } from './drop-images.ts';
import { dropInjectedPinyin } from './drop-injected-pinyin.ts';
import { dropInvisible } from './drop-invisible.ts';
import { dropPageChrome } from './drop-page-chrome.ts';
import { joinListedNames } from './join-listed-names.ts';
import { joinSplitFigures } from './join-split-figures.ts';
import { joinSplitNames } from './join-split-names.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import { restoreLostFullStop } from './restore-lost-full-stop.ts';
import { singlePunctuation } from './single-punctuation.ts';
import type { Step } from './step.ts';
import { simplify } from './to-simplified.ts';
import { trimLines } from './trim-lines.ts';
import { unifyLineBreaks } from './unify-line-breaks.ts';
import { unifyMiddleDots } from './unify-middle-dots.ts';
import { unifyRadicals } from './unify-radicals.ts';
import { unifyWidth } from './unify-width.ts';

/** In this order: each step may rely on what the steps before it removed. */
const STEPS: readonly Step[] = [
  dropInvisible,
  unifyLineBreaks,
  dropHtml,
  decodeEntities,
  dropFieldNames,
  unifyWidth,
  unifyRadicals,
  dropImages,
  dropHeadingMarks,
  dropBbcode,
  dropScrambled,
  dropInjectedPinyin,
  simplify,
  restoreLostFullStop,
  dropPageChrome,
  joinListedNames,
  joinWrappedLines,
  unifyMiddleDots,
  joinSplitNames,
  joinSplitFigures,
  singlePunctuation,
  trimLines,
];

/** The article's text without the noise, each character with its place in the source. */
export function clean(source: string): AlignedText {
  return STEPS.reduce((text, step) => applyEdits(text, step(text.text)), aligned(source));
}
