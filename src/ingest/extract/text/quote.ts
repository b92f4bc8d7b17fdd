import type { Span } from '../../../text/alignment.ts';
import type { RecordEvidence } from '../../record/record.ts';
import { RULES, type RuleName } from './rule.ts';

/** Makes evidence of a span and of the rules that read it: as sure as the least sure of them. */
export type Quote = (span: Span, ...rules: readonly [RuleName, ...RuleName[]]) => RecordEvidence;

/** Quotes from a clean text. */
export function quoting(text: string): Quote {
  return ({ start, end }, rule, ...others) => ({
    quote: text.slice(start, end),
    start,
    end,
    confidence: Math.min(...[rule, ...others].map((name) => RULES[name].confidence)),
    rule,
  });
}
