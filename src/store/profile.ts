/** An operator of a plan that has run, with those that it reads from. */
export interface ProfiledOperator {
  /** Such as `NodeUniqueIndexSeek`. */
  readonly name: string;
  /** What it works on, in the words of the database: `UNIQUE official:Official(id)`. */
  readonly details: string;
  readonly rows: number;
  readonly dbHits: number;
  readonly children: readonly ProfiledOperator[];
}

/** Where a statement finds its first nodes or relationships. */
export interface PlanBegin {
  readonly operator: ProfiledOperator;
  /** Whether an index served it. */
  readonly isIndexed: boolean;
}

/** Operators that look up what a statement begins with, by an index or without one. */
const INDEXED = /Index/u;
const SCANNING = /(?:Scan|ByElementId)/u;

/** Where a plan begins: its operators that look something up, in the order in which they run. */
export function beginsOf(operator: ProfiledOperator): PlanBegin[] {
  const own = INDEXED.test(operator.name) || SCANNING.test(operator.name);
  return [
    ...operator.children.flatMap(beginsOf),
    ...(own ? [{ operator, isIndexed: INDEXED.test(operator.name) }] : []),
  ];
}

/** The database hits of a plan. */
export function dbHitsOf({ dbHits, children }: ProfiledOperator): number {
  return children.reduce((sum, child) => sum + dbHitsOf(child), dbHits);
}
