interface NamedArea {
  readonly name: string;
}

/** What a node of a search has beside its name. */
export interface FoundNode {
  readonly id: string;
  readonly date?: string | null;
  readonly published?: string | null;
  readonly source?: string | null;
  readonly county?: NamedArea | null;
  readonly parent?: NamedArea | null;
  readonly counties?: readonly NamedArea[];
}

/** What tells a node from others of its name: its areas, its day, its outlet. */
export function besideName({
  date,
  published,
  source,
  county,
  parent,
  counties,
}: FoundNode): string {
  const areas = [county, parent, ...(counties ?? [])].map((area) => area?.name);
  return [...areas, date, published, source].filter(Boolean).join(' · ');
}
