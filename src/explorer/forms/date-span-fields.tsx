import { useGraphWords } from '../words/graph-words.ts';

/** A year, a month or a day, as a browser checks it. */
const DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?';

/** A span of time, as a reader writes it: 2018, 2018-03 or 2018-03-06. */
export function DateSpanFields({
  since,
  until,
  onChoose,
}: {
  readonly since: string;
  readonly until: string;
  readonly onChoose: (since: string, until: string) => void;
}) {
  const words = useGraphWords();
  const field = (name: string, label: string, value: string) => (
    <label>
      {label}{' '}
      <input name={name} size={10} pattern={DATE} placeholder="2018-03" defaultValue={value} />
    </label>
  );
  return (
    <form
      class="span"
      key={`${since} ${until}`}
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        onChoose(String(fields.get('since')), String(fields.get('until')));
      }}
    >
      {field('since', words.since, since)}
      {field('until', words.untilDay, until)}
      <button type="submit">{words.choose}</button>
    </form>
  );
}
