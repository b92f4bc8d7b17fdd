import { replacing } from './step.ts';

/** 內(nèi)鄉(xiāng)縣 → 內鄉縣, 會(huì )議 → 會議: some pages add the pinyin after a word, in brackets. */
export const dropInjectedPinyin = replacing(
  /(?<character>\p{Script=Han})\(\s?[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿɡ\p{M}]{1,8}\s?(?:\/\s?[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿɡ\p{M}]{1,8}\s?){0,4}\)/giu,
  ({ groups }) => groups?.character ?? '',
);
