import { NodeLink } from '../../parts/node-link.tsx';
import { useWords } from '../../words/words.ts';
import type { Pair } from './query.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** People of a matrix at most: more cannot be compared by eye. */
const MOST = 30;

/** The people of some pairs, those who met others most often first. */
export function peopleOf(pairs: readonly Pair[]): readonly Person[] {
  const people = new Map<string, Person & { met: number }>();
  for (const { officials, sharedMeetings } of pairs)
    for (const { id, name } of officials)
      people.set(id, { id, name, met: (people.get(id)?.met ?? 0) + sharedMeetings });
  return [...people.values()].sort((one, other) => other.met - one.met);
}

/** Who met whom how often, as a table of rows and columns of the same people; darker where more often. */
export function Matrix({ pairs }: { readonly pairs: readonly Pair[] }) {
  const words = useWords();
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
      {all.length > people.length && <p class="note">{words.cutOff(people.length, all.length)}</p>}
    </>
  );
}
