import type { Example } from './examples.ts';

/** Where GraphiQL 5 stores its tabs, and what the active one has, in a browser. */
const STORED = {
  tabs: 'graphiql:tabState',
  query: 'graphiql:query',
  variables: 'graphiql:variables',
};

/**
 * Scripts of the page for its tabs, before those of GraphiQL, which writes the query of a tab into the address and
 * nothing else. An address opens its query with its variables in a tab: the one that has them, or a new one. The address
 * follows the active tab. A tab is called by its operation: WhoAttended is shown as Who attended.
 */
export function tabScripts(tabs: readonly Example[]): string {
  const defaults = tabs.map(({ query, variables = null }) => tabOf(query, variables));
  // No text of an example can end the script.
  const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<script>
const STORED = ${json(STORED)};
const tabsOf = () => {
  try {
    const state = JSON.parse(localStorage.getItem(STORED.tabs) ?? 'null');
    return Array.isArray(state?.tabs) ? state : undefined;
  } catch {
    return undefined;
  }
};
const asked = new URLSearchParams(location.search);
const query = asked.get('query');
if (query !== null) {
  const variables = asked.get('variables');
  const state = tabsOf() ?? { activeTabIndex: 0, tabs: ${json(defaults)} };
  const isAsked = (tab) => tab.query === query && (variables === null || (tab.variables ?? '') === variables);
  const name = /^\\s*(?:query|mutation|subscription)\\s+(\\w+)/m.exec(query)?.[1];
  const found = state.tabs.findIndex(isAsked);
  state.activeTabIndex = found === -1 ? state.tabs.length : found;
  if (found === -1)
    state.tabs.push({ ...${json(tabOf('', null))}, id: 'asked-' + Date.now(), title: name ?? '<untitled>', query, variables, operationName: name ?? null });
  localStorage.setItem(STORED.tabs, JSON.stringify(state));
  localStorage.setItem(STORED.query, query);
  localStorage.setItem(STORED.variables, state.tabs[state.activeTabIndex].variables ?? '');
}
const setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function (name, value) {
  setItem.call(this, name, value);
  const url = new URL(location.href);
  if (name !== STORED.tabs || !url.searchParams.has('query')) return;
  const { tabs, activeTabIndex } = JSON.parse(value);
  for (const part of ['query', 'variables']) {
    const text = tabs[activeTabIndex]?.[part] ?? '';
    if (text === '' && part === 'variables') url.searchParams.delete(part);
    else url.searchParams.set(part, text);
  }
  if (url.href !== location.href) history.replaceState({}, '', url);
};
new MutationObserver(() => {
  for (const { firstChild } of document.querySelectorAll('.graphiql-tab-button')) {
    const name = firstChild?.data?.replace(/([a-z])([A-Z])/g, (_, end, start) => end + ' ' + start.toLowerCase());
    if (name !== undefined && name !== firstChild.data) firstChild.data = name;
  }
}).observe(document, { childList: true, subtree: true, characterData: true });
</script>`;
}

/** A tab as GraphiQL stores one. */
function tabOf(query: string, variables: string | null) {
  const operationName = /^(?:query|mutation|subscription) (\w+)/mu.exec(query)?.[1] ?? null;
  const title = operationName ?? '<untitled>';
  return {
    id: title,
    hash: null,
    title,
    query,
    variables,
    headers: null,
    operationName,
    response: null,
  };
}
