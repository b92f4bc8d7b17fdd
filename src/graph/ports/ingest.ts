import type { NodeId } from '../model/node-id.ts';

/** What became of one article: as the contract's `IngestStatus`. */
export type IngestStatus = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED';

/** The result for one article, in the order in which the articles were given. */
export interface IngestOutcome {
  readonly status: IngestStatus;
  /** Null where the article failed. */
  readonly articleId: NodeId | null;
  readonly meetingIds: readonly NodeId[];
  /** The areas that it speaks of, of any level. */
  readonly countyIds: readonly NodeId[];
  readonly officialCount: number;
  /** Facts by the label of the node or the type of the relationship. */
  readonly facts: Readonly<Record<string, number>>;
  /** Why, where the article failed. */
  readonly message: string | null;
}

/** Reads and loads articles, given as they came over the border; each is checked by itself. */
export type Ingest = (articles: readonly unknown[]) => Promise<IngestOutcome[]>;

/** What becomes of the articles that this process loads from now on, as far as it is accepted; undefined where too many listen. */
export type Ingested = (
  accepts: (outcome: IngestOutcome) => boolean,
) => AsyncIterableIterator<IngestOutcome> | undefined;
