import { graphql } from '../api/graphql.ts';

/** Rejects what one article states. */
export const REJECT_FACT = graphql(`
  mutation ExplorerRejectFact($input: RejectFactInput!) { rejectFact(input: $input) { factId } }
`);

/** Writes values in the place of those that were read. */
export const CORRECT_FACT = graphql(`
  mutation ExplorerCorrectFact($input: CorrectFactInput!) { correctFact(input: $input) { factId } }
`);

/** Undoes a rejection, or a correction. */
export const RESTORE_FACT = graphql(`
  mutation ExplorerRestoreFact($input: RestoreFactInput!) { restoreFact(input: $input) { factId } }
`);

/** Declares that two officials are one. */
export const MERGE_OFFICIALS = graphql(`
  mutation ExplorerMergeOfficials($input: MergeOfficialsInput!) {
    mergeOfficials(input: $input) { official { id } }
  }
`);

/** Undoes a merge. */
export const SPLIT_OFFICIAL = graphql(`
  mutation ExplorerSplitOfficial($input: SplitOfficialInput!) {
    splitOfficial(input: $input) { official { id } }
  }
`);
