import { replacing } from './step.ts';

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
};

const ENTITY = new RegExp(
  `&(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<named>${Object.keys(NAMED).join('|')}));?`,
  'gu',
);

/** `&ldquo;回头看&rdquo;` → `“回头看”`: characters that a page wrote by name or number. */
export const decodeEntities = replacing(ENTITY, ({ groups }) => {
  const { decimal, hex, named } = groups ?? {};
  if (named !== undefined) return NAMED[named] ?? '';
  const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '';
});
