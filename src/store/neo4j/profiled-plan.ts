import { z } from 'zod';
import type { ProfiledOperator } from '../profile.ts';

/** A plan as the driver tells it after `PROFILE`. */
export const ProfiledPlan = z.object({
  operatorType: z.string(),
  arguments: z.object({ Details: z.string().optional() }),
  rows: z.number(),
  dbHits: z.number(),
  get children() {
    return z.array(ProfiledPlan);
  },
});

/** The plan without what the driver adds: `NodeIndexSeek@neo4j` is a NodeIndexSeek. */
export function operatorOf(plan: z.infer<typeof ProfiledPlan>): ProfiledOperator {
  const [name = ''] = plan.operatorType.split('@');
  const { rows, dbHits, children } = plan;
  const { Details: details = '' } = plan.arguments;
  return { name, details, rows, dbHits, children: children.map(operatorOf) };
}
