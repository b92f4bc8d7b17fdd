import type { z } from 'zod';
import { RejectedInputError } from '../../errors.ts';
import { areaByCode, areasNamed, lineageOf } from '../../gazetteer/gazetteer.ts';
import { MEETING_DAYS } from '../../graph/nodes/meeting.ts';
import { type AlignedText, cleanSpan } from '../../text/alignment.ts';
import { lastDayOf, type PartialDate, plusDays } from '../../text/partial-date.ts';
import { clean } from '../clean/clean.ts';
import type { ArticleInput } from './article-input.ts';
import { ExtractionRecord, type RecordEvidence, RecordLevel } from './record.ts';
import type { GivenEvidence, GivenPolicy, GivenRecord } from './record-line.ts';

type Given = readonly z.infer<typeof GivenEvidence>[];
type Align = (where: string, given: Given) => RecordEvidence[];

/**
 * A given record in the words of ours: each quote found in the article and carried over to its
 * clean text. Throws, naming the fact, for a quote that is absent or occurs twice.
 */
export function alignRecord(
  article: ArticleInput,
  { document, ...given }: GivenRecord,
  id: string,
): { text: AlignedText; record: ExtractionRecord } {
  const text = clean(article.text);
  const align: Align = (where, words) => words.map((one) => aligned(text, where, one));
  const policy = (kind: string) => (one: z.infer<typeof GivenPolicy>) => ({
    title: one.title,
    kind: one.kind,
    issuer: one.issuer ?? null,
    evidence: align(`${kind} ${one.title}`, one.evidence),
  });
  const counties = given.counties.map((county) => countyOf(county, align));
  const record = {
    document: {
      id,
      title: article.title ?? document.title ?? null,
      source: article.source ?? document.source ?? null,
      publishedDate: article.published ?? document.publishedDate ?? null,
    },
    counties,
    officials: given.officials.map((official) => officialOf(official, align)),
    meetings: given.meetings.map((meeting) => meetingOf(meeting, align)),
    policies: given.policies.map(policy('policy')),
    policySets: given.policySets.map(policy('policy set')),
    organizations: given.organizations.map(({ name, evidence: words }) => ({
      name,
      evidence: align(`organization ${name}`, words),
    })),
    targets: given.targets.map((target) => targetOf(target, align)),
  };
  checkNames(record);
  return { text, record: ExtractionRecord.parse(record) };
}

type Of<Key extends 'counties' | 'officials' | 'meetings' | 'targets'> = GivenRecord[Key][number];

function countyOf(
  { name, code, level, prefecture, province, evidence: words }: Of<'counties'>,
  align: Align,
): ExtractionRecord['counties'][number] {
  const area = areaOf(name, code ?? null, [prefecture, province]);
  const lineage = area === undefined ? [] : lineageOf(area);
  const above = (wanted: string) =>
    lineage.find((one) => one.level === wanted && one.code !== area?.code)?.name ?? null;
  return {
    name,
    code: area?.code ?? code ?? null,
    level: level ?? (area === undefined ? 'county' : RecordLevel.parse(area.level.toLowerCase())),
    prefecture: prefecture ?? above('PREFECTURE'),
    province: province ?? above('PROVINCE'),
    evidence: align(`county ${name}`, words),
  };
}

/** The area that a record means: by its code, else by its name where just one fits what lies above. */
function areaOf(name: string, code: string | null, above: readonly (string | null | undefined)[]) {
  if (code !== null) {
    const area = areaByCode(code);
    if (area === undefined)
      throw new RejectedInputError(`county ${name}: no area has the code ${code}`);
    return area;
  }
  const wanted = above.filter((one) => one !== null && one !== undefined);
  const fitting = areasNamed(name).filter((area) =>
    wanted.every((one) => lineageOf(area).some((up) => up.name === one)),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function officialOf(
  { name, posts, county, evidence: words }: Of<'officials'>,
  align: Align,
): ExtractionRecord['officials'][number] {
  const own = align(`official ${name}`, words);
  return {
    name,
    posts: posts.map((post) => ({
      title: typeof post === 'string' ? post : post.title,
      county: county ?? null,
      code: null,
      evidence:
        typeof post === 'string' || post.evidence === undefined
          ? own
          : align(`official ${name}, post ${post.title}`, post.evidence),
    })),
    county: county ?? null,
    evidence: own,
  };
}

function targetOf(
  { metric, value, unit, year, isGoal, former, meeting, evidence }: Of<'targets'>,
  align: Align,
): ExtractionRecord['targets'][number] {
  return {
    metric,
    value,
    unit: unit ?? null,
    year: year ?? null,
    isGoal: isGoal ?? false,
    former: former ? { value: former.value, year: former.year ?? null } : null,
    meeting: meeting ?? null,
    evidence: align(`target ${metric}`, evidence),
  };
}

function meetingOf(
  {
    title,
    type,
    date,
    lastDay,
    place,
    county,
    attendeeCount,
    participants,
    ...rest
  }: Of<'meetings'>,
  align: Align,
): ExtractionRecord['meetings'][number] {
  let listed = 0;
  return {
    title,
    type,
    date: date ?? null,
    lastDay: lastDayOfMeeting(`meeting ${title}`, date ?? null, lastDay ?? null),
    place: place ?? null,
    county: county ?? null,
    attendeeCount: attendeeCount ?? null,
    participants: participants.map((participant) => {
      if (participant.order !== null) listed++;
      return {
        name: participant.name,
        roles: [...new Set(participant.roles)],
        post: participant.post ?? null,
        order: participant.order === undefined ? listed : participant.order,
        evidence: align(`meeting ${title}, participant ${participant.name}`, participant.evidence),
      };
    }),
    policies: rest.policies,
    organizations: rest.organizations,
    evidence: align(`meeting ${title}`, rest.evidence),
  };
}

/** The last day as it is given, or that of the date. Throws for one that cannot be. */
function lastDayOfMeeting(
  where: string,
  date: PartialDate | null,
  given: PartialDate | null,
): PartialDate | null {
  if (given === null) return date === null ? null : lastDayOf(date);
  const last = lastDayOf(given);
  if (date === null)
    throw new RejectedInputError(`${where}: lastDay ${given} is given, and no date`);
  const isPossible =
    date.length === 10
      ? last >= date && last <= plusDays(date, MEETING_DAYS)
      : last === lastDayOf(date);
  if (isPossible) return last;
  throw new RejectedInputError(
    `${where}: lastDay ${given} is not among the ${MEETING_DAYS} days after date ${date}`,
  );
}

/**
 * What a record refers to by name must be there and be one, or a fact would lose its place: two
 * officials of one name in one record cannot be distinguished.
 */
function checkNames(record: ExtractionRecord): void {
  const { counties, officials, meetings, policies, policySets, organizations, targets } = record;
  checkOnce('county', counties);
  checkOnce('official', officials);
  const isIn = (list: readonly (string | null)[]) => {
    const known = new Set(list);
    return (name: string | null) => name === null || known.has(name);
  };
  const isCounty = isIn(counties.map(({ name }) => name));
  const isPolicy = isIn([...policies, ...policySets].map(({ title }) => title));
  const isOrganization = isIn(organizations.map(({ name }) => name));
  const isMeeting = isIn(meetings.map(({ title }) => title));
  const need = (isKnown: boolean, where: string, what: string) => {
    if (!isKnown) throw new RejectedInputError(`${where}: ${what}`);
  };
  for (const { name, county } of officials)
    need(
      isCounty(county),
      `official ${name}`,
      `county ${county} is not among the record's counties`,
    );
  for (const { title, county, policies: titles, organizations: names } of meetings) {
    const where = `meeting ${title}`;
    need(isCounty(county), where, `county ${county} is not among the record's counties`);
    for (const one of titles)
      need(isPolicy(one), where, `policy ${one} is not among the record's policies`);
    for (const one of names)
      need(
        isOrganization(one),
        where,
        `organization ${one} is not among the record's organizations`,
      );
  }
  for (const { metric, meeting } of targets)
    need(isMeeting(meeting), `target ${metric}`, `meeting ${meeting} is not among the record's`);
}

function checkOnce(what: string, all: readonly { readonly name: string }[]): void {
  const names = new Set<string>();
  for (const { name } of all) {
    if (names.has(name)) throw new RejectedInputError(`${what} ${name} stands twice in the record`);
    names.add(name);
  }
}

function aligned(text: AlignedText, where: string, given: Given[number]): RecordEvidence {
  const { start, end } = sourceSpanOf(text.source, where, given);
  const span = cleanSpan(text, { start, end });
  if (span === undefined)
    throw new RejectedInputError(
      `${where}: the quote «${quoted(given.quote)}» is nothing but noise, of which the clean text keeps nothing`,
    );
  return {
    quote: text.text.slice(span.start, span.end),
    ...span,
    confidence: given.confidence ?? null,
    rule: null,
  };
}

function sourceSpanOf(
  source: string,
  where: string,
  { quote, start, end }: Given[number],
): { start: number; end: number } {
  const fault = (what: string) =>
    new RejectedInputError(`${where}: the quote «${quoted(quote)}» ${what}`);
  if (start === undefined && end !== undefined) throw fault('has an end without a start');
  if (start !== undefined) {
    const until = end ?? start + quote.length;
    if (source.slice(start, until) !== quote)
      throw fault(`is not what article.text has from ${start} to ${until}`);
    return { start, end: until };
  }
  const first = source.indexOf(quote);
  if (first < 0) throw fault('is not in article.text');
  if (source.includes(quote, first + 1))
    throw fault('occurs more than once in article.text; give start and end');
  return { start: first, end: first + quote.length };
}

function quoted(quote: string): string {
  return quote.length <= 40 ? quote : `${quote.slice(0, 40)}…`;
}
