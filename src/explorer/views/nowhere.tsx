import { Page } from '../parts/page.tsx';
import { useWords } from '../words/words.ts';

/** What is shown for an address that leads nowhere. */
export function NowhereView() {
  const words = useWords();
  return (
    <Page title={words.nowhere} isChinese={false}>
      <p>
        <a href="/">{words.home}</a>
      </p>
    </Page>
  );
}

/** What is shown for an id that nothing has. */
export function UnknownNode({ id }: { readonly id: string }) {
  const words = useWords();
  return (
    <Page title={words.unknownId} isChinese={false}>
      <p class="id">{id}</p>
      <p>
        <a href="/">{words.home}</a>
      </p>
    </Page>
  );
}
