import { z } from 'zod';
import { namePinyin } from '../text/pinyin.ts';
import { searchTextOf } from '../text/search-text.ts';
import { nodeKind } from './kind.ts';

/** A person whom an article gives a public post or places among leaders. */
export const Official = z.strictObject({
  id: z.string().startsWith('Official:'),
  /** In simplified script, such as 程江芬. */
  name: z.string().min(1),
  /** Without tones, surname first: Cheng Jiangfen. */
  pinyin: z.string(),
});
export type Official = z.infer<typeof Official>;

/** An official as articles state one. */
export const officialKind = nodeKind('Official', {
  says: z.strictObject({ name: Official.shape.name }),
  derive: (_id, { name }) => ({
    pinyin: namePinyin(String(name)),
    searchText: searchTextOf(String(name)),
  }),
});
