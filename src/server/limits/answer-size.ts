/** The most bytes that `JSON.stringify` makes of one UTF-16 code unit: `\u0000`. */
const MOST_A_UNIT = 6;

/** What a number, a boolean or null takes at most. */
const SCALAR_BYTES = 24;

/** Whether a value has more than so many bytes as JSON; it is not written to find out. */
export function isLarger(value: unknown, bytes: number): boolean {
  return atMost(value, bytes) > bytes && exactly(value, bytes) > bytes;
}

/** An upper bound of the bytes of a value, which costs little; it stops once it is over `limit`. */
function atMost(value: unknown, limit: number): number {
  if (typeof value === 'string') return value.length * MOST_A_UNIT + 2;
  if (typeof value !== 'object' || value === null) return SCALAR_BYTES;
  let sum = 2;
  if (Array.isArray(value)) {
    for (const one of value) {
      sum += atMost(one, limit - sum) + 1;
      if (sum > limit) return sum;
    }
    return sum;
  }
  const members = value as Record<string, unknown>;
  for (const name in members) {
    sum += name.length + 4 + atMost(members[name], limit - sum);
    if (sum > limit) return sum;
  }
  return sum;
}

/** The bytes of a value as JSON, counted until they are over `limit`; `onLeaf` gets those of each leaf. */
function exactly(
  value: unknown,
  limit: number,
  onLeaf: (path: readonly string[], bytes: number) => void = () => undefined,
  path: string[] = [],
): number {
  if (typeof value !== 'object' || value === null) {
    const bytes = Buffer.byteLength(JSON.stringify(value) ?? '');
    onLeaf(path, bytes);
    return bytes;
  }
  let sum = 1;
  if (Array.isArray(value)) {
    for (const one of value) {
      sum += exactly(one, limit - sum, onLeaf, path) + 1;
      if (sum > limit) return sum;
    }
    return Math.max(sum, 2);
  }
  const members = value as Record<string, unknown>;
  for (const name in members) {
    path.push(name);
    sum += Buffer.byteLength(name) + 4 + exactly(members[name], limit - sum, onLeaf, path);
    path.pop();
    if (sum > limit) return sum;
  }
  return Math.max(sum, 2);
}

/** The field with most bytes, as a path of names: `articles.edges.node.text`. */
export function largestField(data: unknown): string {
  const sizes = new Map<string, number>();
  exactly(data, Number.POSITIVE_INFINITY, (path, bytes) => {
    const name = path.join('.');
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  });
  return [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0];
}
