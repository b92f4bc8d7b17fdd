import { escapeXml } from '../../text/xml.ts';

/** A feed as RFC 4287 has it. */
export interface AtomFeed {
  /** An IRI that stays the same. */
  readonly id: string;
  readonly title: string;
  /** The address of the feed, with or without its host. */
  readonly self: string;
  readonly entries: readonly AtomEntry[];
}

/** One entry of a feed. */
export interface AtomEntry {
  /** An IRI that stays the same. */
  readonly id: string;
  readonly title: string;
  /** As ISO 8601. */
  readonly updated: string;
  readonly content: string;
  /** Where to read on; null where that is unknown. */
  readonly link: string | null;
}

/** A feed without entries has changed at no time. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** Writes a feed as XML; entries are in their order, the newest first. */
export function atomXml({ id, title, self, entries }: AtomFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escapeXml(id)}</id>
  <title>${escapeXml(title)}</title>
  <updated>${escapeXml(entries[0]?.updated ?? NEVER)}</updated>
  <author><name>xianzhi</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
${entries.map(entryXml).join('')}</feed>
`;
}

function entryXml({ id, title, updated, content, link }: AtomEntry): string {
  const alternate = link === null ? '' : `\n    <link rel="alternate" href="${escapeXml(link)}"/>`;
  return `  <entry>
    <id>${escapeXml(id)}</id>
    <title>${escapeXml(title)}</title>
    <updated>${escapeXml(updated)}</updated>${alternate}
    <content type="text">${escapeXml(content)}</content>
  </entry>
`;
}
