import { NodeLink } from '../../parts/node-link.tsx';
import { useGraphWords } from '../../words/graph-words.ts';
import type { Pair } from './query.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** People of a matrix at most: more cannot be compared by eye. */
const MOST = 30;

/** The people of some pairs, those who met others most often first. */
export function peopleOf(pairs: readonly Pair[]): readonly Person[] {
  const people = new Map<string, Person & { area: string; met: number }>();
  for (const { officials, sharedMeetings } of pairs)
    for (const { id, name, counties } of officials) {
      const met = (people.get(id)?.met ?? 0) + sharedMeetings;
      people.set(id, { id, name, area: counties[0]?.name ?? '', met });
    }
  const sorted = [...people.values()].sort((one, other) => other.met - one.met);
  // Two 邢国梁 are told apart by their areas.
  return sorted.map(({ id, name, area }) => {
    const isAlone = sorted.every((one) => one.id === id || one.name !== name);
    return { id, name: isAlone || area === '' ? name : `${name}（${area}）` };
  });
}

/** Who met whom how often, as a table of rows and columns of the same people; darker where more often. */
export function Matrix({
  pairs,
  total,
}: {
  readonly pairs: readonly Pair[];
  /** How many pairs there are, where not all are loaded. */
  readonly total: number;
}) {
  const words = useGraphWords();
  const all = peopleOf(pairs);
  const people = all.slice(0, MOST);
  const counts = new Map<string, number>();
  for (const { officials, sharedMeetings } of pairs) {
    const [one, other] = officials.map(({ id }) => id);
    counts.set(`${one}\t${other}`, sharedMeetings);
    counts.set(`${other}\t${one}`, sharedMeetings);
  }
  const most = Math.max(1, ...counts.values());
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <section class="drawing" tabIndex={0} aria-label={words.matrixOf(people.length)}>
        <table class="matrix" aria-label={words.matrix}>
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              {people.map(({ id, name }) => (
                <th key={id} scope="col">
                  <span lang="zh-Hans">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <NodeLink id={row.id} words={row.name} />
                </th>
                {people.map((column) => {
                  const count = counts.get(`${row.id}\t${column.id}`) ?? 0;
                  return (
                    <td
                      key={column.id}
                      class={count === 0 ? '' : `met${Math.ceil((5 * count) / most)}`}
                    >
                      {count === 0 ? '' : count}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {total > pairs.length && (
        <p class="note">
          {words.matrixCut(pairs.length, total, pairs.at(-1)?.sharedMeetings ?? 0)}
        </p>
      )}
      {all.length > people.length && <p class="note">{words.matrixOfMost(people.length)}</p>}
    </>
  );
}
