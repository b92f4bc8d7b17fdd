import type { ResultOf } from 'gql.tada';
import { useResponse } from '../../api/use-response.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { useWords } from '../../words/words.ts';
import { COUNTY_CHANGES } from './query.ts';

type Change = NonNullable<ResultOf<typeof COUNTY_CHANGES>['county']>['changes']['nodes'][number];

/** What is new in an area, and its feed. */
export function Changes({ id }: { readonly id: string }) {
  const words = useWords();
  const response = useResponse(COUNTY_CHANGES, { id });
  return (
    <>
      <Loaded response={response}>
        {({ county }) => (
          <ul class="found">
            {(county?.changes.nodes ?? []).map((change, index) => (
              <li key={index}>
                <span class="faint">{change.at.slice(0, 10)}</span> <What change={change} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <p>
        <a href={`/feed?county=${encodeURIComponent(id)}`}>{words.subscribe}</a>
      </p>
    </>
  );
}

function What({ change }: { readonly change: Change }) {
  const words = useWords();
  switch (change.__typename) {
    case 'ArticleChange':
      return <NodeLink id={change.article.id} words={change.article.title} />;
    case 'MeetingChange':
      return <NodeLink id={change.meeting.id} words={change.meeting.title} />;
    case 'TenureChange':
      return (
        <>
          <NodeLink id={change.tenure.official.id} words={change.tenure.official.name} />{' '}
          <NodeLink id={change.tenure.post.id} words={change.tenure.post.title} />
        </>
      );
    case 'CorrectionChange':
      return (
        <>
          {words.corrections} {change.correction.reason}
        </>
      );
  }
}
