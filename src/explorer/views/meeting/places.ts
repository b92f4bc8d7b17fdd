/** A person at a meeting, and where articles say so. */
interface NamedPerson {
  readonly node: { readonly id: string; readonly name: string };
  readonly evidence: readonly {
    readonly start: number;
    readonly end: number;
    readonly article: { readonly id: string };
  }[];
}

/** The place of each person among those whom an article names at a meeting, in the order of their names in its text: 1, 2, 3. */
export function placesIn(
  article: { readonly id: string; readonly text: string },
  people: readonly NamedPerson[],
): ReadonlyMap<string, number> {
  const named = people.flatMap(({ node, evidence }) => {
    const own = evidence.filter((one) => one.article.id === article.id);
    // Words such as 县领导董庆华、黄锦耀参加会议 are those of everybody in the list: the name within them tells the place.
    const places = own.map(({ start, end }) => {
      const within = article.text.slice(start, end).indexOf(node.name);
      return within === -1 ? start : start + within;
    });
    return places.length === 0 ? [] : [{ id: node.id, place: Math.min(...places) }];
  });
  const sorted = named.toSorted((one, other) => one.place - other.place);
  return new Map(sorted.map(({ id }, index) => [id, index + 1]));
}

/** Whether those whom all articles name stand in another order in one of them. */
export function orderDiffers(places: readonly ReadonlyMap<string, number>[]): boolean {
  const [first = new Map<string, number>(), ...rest] = places;
  const common = [...first.keys()].filter((id) => rest.every((one) => one.has(id)));
  return rest.some((one) => {
    const order = common.map((id) => one.get(id) ?? 0);
    return order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0));
  });
}
