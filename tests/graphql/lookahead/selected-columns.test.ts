import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SentStatement } from '../../../src/store/statement-observer.ts';
import { createStore, type GraphStore } from '../../../src/store/store.ts';
import { serve, type TestServer } from '../../support/ask.ts';
import { emptyEngine } from '../../support/graph.ts';

/** What is read of a node or an edge: only what is selected of it, where that can be told. */
describe('what is read', () => {
  let store: GraphStore;
  let server: TestServer;
  let sent: string[];

  beforeAll(async () => {
    const onSent = ({ readable }: SentStatement) => void sent.push(readable());
    store = createStore(await emptyEngine('embedded'), () => ({ onSent }));
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  async function textsOf(query: string): Promise<string> {
    sent = [];
    const { errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    return sent.join('\n');
  }

  it('are the members of an edge and of its node that are selected', async () => {
    const text = await textsOf(
      '{ meetings { edges { node { title attendees { edges { roles } } } } } }',
    );
    expect(text).toContain('collect([meeting.id, meeting.title])');
    expect(text).toContain('collect([official.id, attended.roles])');
  });

  it('is the key of a list where a cursor is selected', async () => {
    expect(await textsOf('{ officials { edges { cursor } } }')).toContain('[key, official.id]');
    expect(await textsOf('{ officials { pageInfo { endCursor } } }')).toContain(
      '[key, official.id]',
    );
    expect(await textsOf('{ officials { edges { node { id } } } }')).toContain(
      'collect([official.id]',
    );
  });

  it('are the members that a fragment selects of an interface', async () => {
    const text = await textsOf(
      '{ meetings { edges { node { county { ... on Issuer { name } } attendees { edges { ... on Attendance { postTitle } } } } } } }',
    );
    expect(text).toContain('collect([county.id, county.name])');
    expect(text).toContain('collect([official.id, attended.postTitle])');
  });

  it('is all of a node of which a field is selected that does not say what it reads', async () => {
    const text = await textsOf('{ officials { edges { node { id timeline { totalCount } } } } }');
    expect(text).toContain('official.id, official.name, official.pinyin');
  });

  it('is the only thing that is read of an article', async () => {
    expect(await textsOf('{ articles { edges { node { title } } } }')).not.toContain('.url');
  });
});
