import { replacing } from './step.ts';

/** 扎西•顿珠 → 扎西·顿珠: the dot between the parts of a name, whichever way it was typed. */
export const unifyMiddleDots = replacing(/(?<=\p{Script=Han})[•・‧∙⋅.](?=\p{Script=Han})/gu, '·');
