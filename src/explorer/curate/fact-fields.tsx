import { useId } from 'preact/hooks';

/** A value of a fact that may be mended: how it is called, and what was read. */
export interface FactField {
  readonly name: string;
  readonly label: string;
  readonly value: string | number | boolean | readonly string[] | null;
  /** What it may be, with words for each; where it is a list, several of them. */
  readonly options?: Readonly<Record<string, string>>;
  readonly isNumber?: boolean;
}

/** Values by the names of their fields: those that the curator changed. */
export type ChangedValues = Readonly<Record<string, FactField['value']>>;

/** A form of the values of a fact. */
export function FactFields({
  fields,
  changed,
  onChange,
}: {
  readonly fields: readonly FactField[];
  readonly changed: ChangedValues;
  readonly onChange: (changed: ChangedValues) => void;
}) {
  return (
    <>
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={field.name in changed ? (changed[field.name] ?? null) : field.value}
          onChange={(value) => onChange({ ...changed, [field.name]: value })}
        />
      ))}
    </>
  );
}

function Field({
  field: { label, options, isNumber, value: read },
  value,
  onChange,
}: {
  readonly field: FactField;
  readonly value: FactField['value'];
  readonly onChange: (value: FactField['value']) => void;
}) {
  const id = useId();
  if (typeof read === 'boolean')
    return (
      <label>
        <input
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />{' '}
        {label}
      </label>
    );
  if (options !== undefined && Array.isArray(read)) {
    const chosen = value as readonly string[];
    return (
      <fieldset>
        <legend>{label}</legend>
        {Object.entries(options).map(([one, words]) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={chosen.includes(one)}
              onChange={({ currentTarget }) =>
                onChange(
                  currentTarget.checked
                    ? [...chosen, one]
                    : chosen.filter((other) => other !== one),
                )
              }
            />{' '}
            {words}
          </label>
        ))}
      </fieldset>
    );
  }
  if (options !== undefined)
    return (
      <>
        <label for={id}>{label}</label>
        <select
          id={id}
          value={String(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          {Object.entries(options).map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      </>
    );
  // What is no number yet, such as a minus sign, stays a text, which the server refuses.
  const written = (text: string) => (isNumber && !Number.isNaN(Number(text)) ? Number(text) : text);
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={isNumber ? 'decimal' : 'text'}
        value={value === null ? '' : String(value)}
        onInput={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? null : written(currentTarget.value))
        }
      />
    </>
  );
}
