import type { Span } from '../../text/alignment.ts';
import { type Event, type EventContext, readEvent } from './event/meeting-event.ts';
import { type Segment, segmentsOf } from './event/segment.ts';
import { type Mention, mentionsIn } from './person/mention.ts';
import { readRoles } from './role/find-roles.ts';
import type { RoleClaim } from './role/role-claim.ts';
import { readDates } from './text/date.ts';
import type { DocumentHead } from './text/document-header.ts';
import type { Passage } from './text/sentence.ts';
import { periodOf, yearsOfArticle } from './text/year.ts';

/** An event that an article reports, where it does, and who did what there. */
export interface Reported {
  readonly event: Event;
  readonly segment: Segment;
  readonly roles: readonly RoleClaim[];
}

/** The events of the article that were held, with who did what there. */
export function readReported(
  lines: readonly Passage[],
  people: readonly Mention[],
  document: DocumentHead,
  context: Pick<EventContext, 'dateline'> & { readonly text: string },
): Reported[] {
  const reported: Reported[] = [];
  const only = onlyPerson(people);
  const years = yearsOfArticle(context.text);
  for (const segment of segmentsOf(lines, document.title)) {
    const before = reported.at(-1)?.event ?? null;
    const event = readEvent(segment, people, {
      ...context,
      years,
      published: document.published,
      period: document.title === null ? null : periodOf(document.title),
      before,
    });
    if (event === null) continue;
    const passages =
      segment.headline === null ? segment.sentences : [segment.headline, ...segment.sentences];
    const isVisit = event.rule === 'inspection' || event.type === 'other';
    const roles = withLead(event, readRoles(passages, people, { isVisit, only }), people);
    if (isReported(event, segment, roles)) reported.push({ event, segment, roles });
  }
  return withStops(reported, lines[0]?.text ?? '', people);
}

/** The one person whom an article names, if there is just one. */
function onlyPerson(people: readonly Mention[]): Mention | undefined {
  const [first] = people;
  return people.every(({ name }) => name === first?.name) ? first : undefined;
}

/** The events with the stops of the first one's tour as part of it. */
function withStops(
  [first, ...rest]: readonly Reported[],
  headline: string,
  people: readonly Mention[],
): Reported[] {
  if (first === undefined) return [];
  const stops = new Set(rest.filter(({ event }) => isStopOf(first.event, event, headline, people)));
  const roles = [first, ...stops].flatMap((one) => one.roles);
  return [{ ...first, roles }, ...rest.filter((one) => !stops.has(one))];
}

/** 李军到我区检查 in headline and lead, then what he did at each place on that day: stops of one inspection. */
function isStopOf(
  tour: Event,
  { type, date, span }: Event,
  headline: string,
  people: readonly Mention[],
): boolean {
  if (tour.type !== 'inspection' || type !== 'inspection' || date !== tour.date) return false;
  const lead = leadIn(span, people);
  return lead !== undefined && lead === leadIn(tour.span, people) && headline.includes(lead);
}

function leadIn({ start, end }: Span, people: readonly Mention[]): string | undefined {
  return mentionsIn(people, { start, end })[0]?.name;
}

/** Everyone whose inspection is reported was there, whatever the verb; of a talk, both who talk. */
function withLead(event: Event, roles: RoleClaim[], people: readonly Mention[]): RoleClaim[] {
  const isTalk = event.rule === 'meeting-talked';
  if (event.type !== 'inspection' && !isTalk) return roles;
  const told = mentionsIn(people, event.span).filter(({ isAppointed }) => !isAppointed);
  const isThere = ({ name }: Mention) =>
    roles.some(({ mention, role }) => mention.name === name && role === 'attendee');
  const missing = (isTalk ? told : told.slice(0, 1)).filter((lead) => !isThere(lead));
  return [
    ...missing.map((mention) => ({
      mention,
      role: 'attendee' as const,
      spans: [event.span],
      inList: false,
      rule: 'visitor' as const,
    })),
    ...roles,
  ];
}

/** An event counts with at least two of a day, a place, people and speeches. */
function isReported(
  { place, rule }: Event,
  { sentences, isSameDay }: Segment,
  roles: readonly RoleClaim[],
): boolean {
  const hasDay =
    isSameDay || sentences.slice(0, 4).some((sentence) => readDates(sentence).length > 0);
  const hasSpeech = roles.some(({ role }) => role === 'speaker' || role === 'host');
  const told = [hasDay, place !== null, roles.length > 0, hasSpeech].filter(Boolean).length;
  const isTold = rule === 'meeting-held' || rule === 'meeting-opened';
  return told >= 2 && (roles.length > 0 || (isTold && hasDay && place !== null));
}
