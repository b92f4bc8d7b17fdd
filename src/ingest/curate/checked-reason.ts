import { RejectedInputError } from '../../errors.ts';
import { Reason } from '../../graph/claims/identity.ts';

/** Checks a curator's reason. */
export function checkedReason(reason: string): string {
  const told = Reason.safeParse(reason);
  if (!told.success)
    throw new RejectedInputError('`reason` must have 1 to 1000 characters, and no NUL.');
  return told.data;
}
