import { Bars } from '../../charts/bars.tsx';
import { withEmptyMonths } from '../../charts/months.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords, type Words } from '../../words/words.ts';
import type { CountyData } from './query.ts';

const typeName = (words: Words, value: string | null) =>
  words.types[value as keyof Words['types']] ?? words.unknown;

/** The meetings of an area by month, by type and by year. */
export function Counts({
  name,
  counts: { byMonth, byType, byYear },
}: {
  readonly name: string;
  readonly counts: Omit<CountyData, 'county'>;
}) {
  const words = useWords();
  const months = (byMonth?.nodes ?? []).flatMap(({ meetings, keys: [key] }) =>
    key?.value ? [{ label: key.value, value: meetings }] : [],
  );
  const bars = withEmptyMonths(months);
  const told = bars.filter(({ value }) => value > 0).length;
  const total = byMonth?.totalCount ?? 0;
  return (
    <>
      <Section
        heading={words.meetingsByMonth}
        hint={told < total ? words.newestMonths(told, total) : undefined}
      >
        {byMonth === null ? (
          <p>{words.tooLong}</p>
        ) : (
          <Bars
            title={`${name} ${words.meetingsByMonth}`}
            headings={[words.month, words.meetings]}
            bars={bars}
          />
        )}
      </Section>
      <div class="columns">
        <Section heading={words.meetingsByType}>
          <DataTable
            label={words.meetingsByType}
            rows={byType?.nodes ?? []}
            columns={[
              {
                heading: words.type,
                cell: ({ keys: [key] }) => typeName(words, key?.value ?? null),
              },
              { heading: words.meetings, cell: ({ meetings }) => meetings, isNumber: true },
            ]}
          />
        </Section>
        <Section heading={words.meetingsByYear}>
          <DataTable
            label={words.meetingsByYear}
            rows={byYear?.nodes ?? []}
            columns={[
              { heading: words.year, cell: ({ keys: [key] }) => key?.value ?? words.unknown },
              { heading: words.meetings, cell: ({ meetings }) => meetings, isNumber: true },
              { heading: words.people, cell: ({ officials }) => officials, isNumber: true },
            ]}
          />
        </Section>
      </div>
    </>
  );
}
