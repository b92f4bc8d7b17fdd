import { z } from 'zod';
import { namePinyin } from '../../text/pinyin.ts';
import { searchTextOf } from '../../text/search/search-text.ts';
import { union } from '../model/fold-claims.ts';
import { nodeKind } from '../model/kind.ts';
import { byIds, connection, rootConnection } from '../model/page.ts';

/** A person whom an article gives a public post or places among leaders. */
export const Official = z.strictObject({
  id: z.string().startsWith('Official:'),
  /** In simplified script, such as 程江芬. */
  name: z.string().min(1),
  /** Without tones, surname first: Cheng Jiangfen. */
  pinyin: z.string(),
});
export type Official = z.infer<typeof Official>;

/** An official as articles claim one. */
export const officialKind = nodeKind('Official', {
  shape: Official,
  properties: z.strictObject({
    name: Official.shape.name,
    /** Of officials that were merged into this one. */
    otherNames: z.array(Official.shape.name),
  }),
  isConstant: true,
  rareProperty: 'otherNames',
  combine: { otherNames: union },
  derive: (_id, { name, otherNames }) => ({
    pinyin: namePinyin(String(name)),
    searchText: [String(name), ...((otherNames as string[] | undefined) ?? [])]
      .map((one) => searchTextOf(one, true))
      .join(''),
  }),
});

/** The filter of a list of officials; null and an empty list are no condition. */
export const OfficialFilter = {
  name: z.string().nullable(),
  nameWords: z.array(z.array(z.string())),
  /** An id, as in `within`. */
  county: z.string().nullable(),
  within: z.string().nullable(),
  post: z.string().nullable(),
  attended: z.string().nullable(),
  minMeetings: z.int().nullable(),
};

const ordered = { ...OfficialFilter, orderBy: z.enum(['NAME', 'MEETING_COUNT']) };

/** The officials with the given ids, in no particular order. */
export const officialsByIds = byIds('Official', Official);

/**
 * A page of all officials that match the filter, by name or by number of meetings, then by
 * id.
 */
export const officialPage = rootConnection('official', {
  params: ordered,
  counted: OfficialFilter,
  node: Official,
});

/**
 * For each of the given counties a page of its officials, by name or by number of meetings, then by
 * id.
 */
export const officialsOfCounties = connection('official', 'of-counties', {
  page: officialPage.page,
  params: ordered,
  counted: OfficialFilter,
  node: Official,
});
