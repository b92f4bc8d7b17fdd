/** Some of a few words, each with a box to check. */
export function Choices<Value extends string>({
  legend,
  values,
  chosen,
  label,
  onChange,
}: {
  readonly legend: string;
  readonly values: readonly Value[];
  readonly chosen: readonly string[];
  readonly label: (value: Value) => string;
  /** All that are chosen now, in the order of `values`. */
  readonly onChange: (chosen: Value[]) => void;
}) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            // Of none there would be nothing to show.
            disabled={chosen.length === 1 && chosen.includes(value)}
            onChange={() =>
              onChange(values.filter((one) => chosen.includes(one) !== (one === value)))
            }
          />{' '}
          {label(value)}
        </label>
      ))}
    </fieldset>
  );
}
