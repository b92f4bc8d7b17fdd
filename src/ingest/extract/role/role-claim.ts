import type { Span } from '../../../text/alignment.ts';
import type { RecordRole } from '../../record/record.ts';
import type { Mention } from '../person/mention.ts';
import type { RuleName } from '../text/rule.ts';
import type { Passage } from '../text/sentence.ts';
import type { Verb } from './verb.ts';

/** One role of one person, and the words that state it. */
export interface RoleClaim {
  readonly mention: Mention;
  readonly role: RecordRole;
  readonly spans: readonly Span[];
  /** Named with others as the subject of one verb. */
  readonly inList: boolean;
  readonly rule: RuleName;
}

const LONG = 120;

/** The shortest run between marks that holds the name and the verb; in a long list the name and the verb apart. */
export function claimOf(
  { text, start }: Passage,
  mention: Mention,
  verb: Verb,
  inList: boolean,
): RoleClaim {
  const from = Math.min(mention.postStart, verb.start) - start;
  const to = Math.max(mention.end, verb.end) - start;
  const before = [',', '。', ';', ':'].map((mark) => text.lastIndexOf(mark, from - 1));
  const clauseStart = Math.max(...before) + 1;
  const marks = [',', '。', ';'].map((mark) => text.indexOf(mark, to)).filter((at) => at >= 0);
  const clauseEnd = marks.length > 0 ? Math.min(...marks) : text.length;
  const spans =
    clauseEnd - clauseStart > LONG
      ? [
          { start: mention.postStart, end: mention.end },
          { start: verb.start, end: verb.end },
        ]
      : [{ start: start + clauseStart, end: start + clauseEnd }];
  return { mention, role: verb.role, spans, inList, rule: ruleOf(mention, verb) };
}

function ruleOf(mention: Mention, verb: Verb): RuleName {
  if (mention.rule === 'pronoun') return 'pronoun';
  if (verb.looksAhead) return 'attendee-listed-behind';
  return verb.isVisit ? 'visitor' : verb.role;
}
