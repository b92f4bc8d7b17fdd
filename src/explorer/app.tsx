import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { addressOf, EVERYBODY, pathBetween, type View, viewOf } from './address.ts';
import { RequestError } from './api/request.ts';
import { KeyForm } from './curate/key-form.tsx';
import { openView, useView } from './navigation.ts';
import { Loaded } from './parts/loaded.tsx';
import { EMPTY_PICTURE } from './picture-address.ts';
import { SearchBox } from './search/search-box.tsx';
import { ArticleView } from './views/article/article.tsx';
import { CountyView } from './views/county/county.tsx';
import { HomeView } from './views/home/home.tsx';
import { MeetingView } from './views/meeting/meeting.tsx';
import { NowhereView } from './views/nowhere.tsx';
import { OfficialView } from './views/official/official.tsx';
import { OrganizationView } from './views/organization/organization.tsx';
import { PolicyView } from './views/policy/policy.tsx';
import { PostView } from './views/post/post.tsx';
import { SearchView } from './views/search/search.tsx';
import { en } from './words/en.ts';
import { firstLanguage, keepLanguage, type Language, WordsContext } from './words/words.ts';
import { zh } from './words/zh.ts';

const PAGES = {
  official: OfficialView,
  meeting: MeetingView,
  county: CountyView,
  policy: PolicyView,
  organization: OrganizationView,
  article: ArticleView,
  post: PostView,
} as const;

/** What is drawn as a network is loaded when it is first opened. */
const loadGraphs = () => import('./views/graphs.ts');

function GraphView({
  children,
}: {
  readonly children: (graphs: Awaited<ReturnType<typeof loadGraphs>>) => ComponentChildren;
}) {
  const [graphs, setGraphs] = useState<Awaited<ReturnType<typeof loadGraphs>> | undefined>();
  const [error, setError] = useState<RequestError | undefined>();
  const load = () => {
    loadGraphs().then(setGraphs, (cause: unknown) =>
      setError(new RequestError('GONE', String(cause))),
    );
  };
  useEffect(load, []);
  if (graphs !== undefined) return <>{children(graphs)}</>;
  const retry = () => {
    setError(undefined);
    load();
  };
  const response =
    error === undefined
      ? ({ state: 'loading', isSlow: false } as const)
      : ({ state: 'failed', error, retry } as const);
  return <Loaded response={response}>{() => null}</Loaded>;
}

function Shown({ view }: { readonly view: View }) {
  if (view.name === 'home') return <HomeView />;
  if (view.name === 'search') return <SearchView key={view.words} words={view.words} />;
  if (view.name === 'nowhere') return <NowhereView />;
  if (view.name === 'network')
    return (
      <GraphView>
        {({ NetworkView }) => <NetworkView key={view.id} id={view.id} picture={view.picture} />}
      </GraphView>
    );
  if (view.name === 'path')
    return <GraphView>{({ PathsView }) => <PathsView view={view} />}</GraphView>;
  if (view.name === 'co-attendance')
    return <GraphView>{({ CoAttendancePage }) => <CoAttendancePage view={view} />}</GraphView>;
  const Page = PAGES[view.name];
  return <Page key={view.id} id={view.id} />;
}

/** Opens views of the page without loading it again; whoever wants a new tab gets one. */
function followLink(event: MouseEvent): void {
  const link = (event.target as Element).closest('a');
  if (link === null || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(String(link.getAttribute('href')), location.href);
  const view = viewOf(url);
  if (url.origin !== location.origin || view.name === 'nowhere') return;
  if (url.pathname + url.search === location.pathname + location.search && url.hash !== '') return;
  event.preventDefault();
  openView(view, url.hash);
  if (url.hash === '') scrollTo(0, 0);
}

/** The page: a head with the search box, and the view of its address. */
export function App() {
  const [language, setLanguage] = useState(firstLanguage);
  const choose = (chosen: Language) => {
    keepLanguage(chosen);
    setLanguage(chosen);
  };
  const view = useView();
  const words = language === 'zh' ? zh : en;
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  }, [language]);
  return (
    <WordsContext.Provider value={words}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: links in it are pressed, not it. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click. */}
      <div class="page" onClick={followLink}>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="head">
          <a class="name" href="/">
            <span lang="zh-Hans">县志</span> xianzhi
          </a>
          {view.name !== 'home' && <SearchBox initial={view.name === 'search' ? view.words : ''} />}
          <nav aria-label={words.contents}>
            <a href={addressOf({ name: 'network', id: '', picture: EMPTY_PICTURE })}>
              {words.network}
            </a>
            <a href={addressOf(pathBetween('', ''))}>{words.path}</a>
            <a href={addressOf(EVERYBODY)}>{words.whoMeetsWhom}</a>
            <a class="graphiql" href="/graphql">
              {words.graphiql}
            </a>
            <KeyForm />
            <button
              type="button"
              lang={language === 'zh' ? 'en' : 'zh-Hans'}
              onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
            >
              {words.otherLanguage}
            </button>
          </nav>
        </header>
        <main id="content">
          <Shown view={view} />
        </main>
      </div>
    </WordsContext.Provider>
  );
}
