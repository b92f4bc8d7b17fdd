import { z } from 'zod';
import type { NodeId } from '../model/node-id.ts';

/** What became of one article: as the schema's `IngestStatus`. */
export type IngestStatus = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED';

/** The kinds of warning, in the order in which an article tells them: as the schema's `IngestWarningKind`. */
export const IngestWarningKind = z.enum(['NO_MEETING', 'NO_DATE', 'NO_COUNTY', 'UNLIKELY_NAME']);
export type IngestWarningKind = z.infer<typeof IngestWarningKind>;

/** What a reader would look for in an article and the rules did not find. */
export interface IngestWarning {
  /** `NO_DATE` and `NO_COUNTY` are of one meeting, or of the whole article. */
  readonly kind: IngestWarningKind;
  /** One sentence: «推进会» has no date. */
  readonly message: string;
}

/** The result for one article, in the order in which the articles were given. */
export interface IngestOutcome {
  readonly status: IngestStatus;
  /** Null where the article failed. */
  readonly articleId: NodeId | null;
  readonly meetingIds: readonly NodeId[];
  /** The areas that it speaks of, of any level. */
  readonly countyIds: readonly NodeId[];
  readonly officialCount: number;
  /** What is new in the graph by it, by the label of the node or the type of the relationship. */
  readonly facts: Readonly<Record<string, number>>;
  readonly warnings: readonly IngestWarning[];
  /** Why, where the article failed or another one was kept or replaced. */
  readonly message: string | null;
  /** Whether it failed for a reason outside of the article. */
  readonly isFault?: boolean;
  /** The fault that ended the load at this article or before it, such as a database that is gone: loading it later may do. */
  readonly stoppedBy?: Error;
}

/** What ended a load before its end; undefined where nothing did. */
export function faultOf(outcomes: readonly IngestOutcome[]): Error | undefined {
  return outcomes.find(({ stoppedBy }) => stoppedBy !== undefined)?.stoppedBy;
}

/** The message of an article that was not loaded since the load had ended begins so. */
export const NOT_LOADED = 'not loaded: ';

/** The message of an article whose transaction was lost during its commit begins so. */
export const MAY_BE_LOADED = 'may be loaded: ';

/** The message of an article that took the place of another text begins so. */
export const REPLACED = 'replaced: ';

/** The message of an article whose id that of another file has ends so. */
export const OTHER_FILE =
  ', and was read from another file: load the folder above both files, or replace it';

/**
 * Reads and loads articles, given as they came over the border; each is checked by itself. Where the signal is
 * aborted, the transaction in hand ends and the other articles are not loaded.
 */
export type Ingest = (
  articles: readonly unknown[],
  options?: LoadOptions,
) => Promise<IngestOutcome[]>;

/** How articles are loaded. */
export interface LoadOptions {
  /** By default an article takes the place of another one with its id, unless that was read from another file. */
  readonly onConflict?: OnConflict | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What becomes of an article whose id another one has that is in the graph. */
export type OnConflict = 'REPLACE' | 'KEEP' | 'FAIL';

/** Removes articles with all that only they claim; returns the ids of those that were there. */
export type Forget = (ids: readonly NodeId[]) => Promise<NodeId[]>;

/** What becomes of the articles that this process loads from now on, as far as it is accepted; undefined where too many listen. */
export type Ingested = (
  accepts: (outcome: IngestOutcome) => boolean,
) => AsyncIterableIterator<IngestOutcome> | undefined;
