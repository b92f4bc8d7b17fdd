import { useWords } from '../words/words.ts';

/** Whether an address is one of those that are kept for examples (RFC 2606), as the invented articles have it. */
function isExample(url: string | null): boolean {
  return url !== null && URL.canParse(url) && /(?:^|\.)example\.org$/u.test(new URL(url).hostname);
}

/** Says that what is shown is invented, where it is told by example articles alone. */
export function ExampleNotice({ urls }: { readonly urls: readonly (string | null)[] }) {
  const words = useWords();
  if (urls.length === 0 || !urls.every(isExample)) return null;
  return <p class="note">{words.example}</p>;
}
