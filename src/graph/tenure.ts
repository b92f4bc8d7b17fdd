import { z } from 'zod';
import { PartialDate } from '../text/partial-date.ts';
import { greatest, least } from './fold.ts';
import { relationshipKind } from './kind.ts';

/** The holding of a post: the first and the last day on which an article names the official in it. */
export const Tenure = z.strictObject({
  firstSeen: PartialDate.nullable(),
  lastSeen: PartialDate.nullable(),
});
export type Tenure = z.infer<typeof Tenure>;

/** A tenure as articles state one: observed, never guessed. */
export const tenureKind = relationshipKind('HOLDS', 'tenure', {
  says: Tenure,
  combine: { firstSeen: least, lastSeen: greatest },
});
