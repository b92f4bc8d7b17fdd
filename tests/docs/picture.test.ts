import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { exampleArticles } from '../../src/cli/examples.ts';
import { serveExamples } from '../support/ask.ts';
import { careerPicture } from './picture.ts';

const PICTURE = fileURLToPath(new URL('../../docs/career.svg', import.meta.url));

const QUERY = `{
  official(name: "温树平", county: "泾川县") {
    name pinyin
    tenures { firstSeen lastSeen post { title } }
    meetings(first: 100) { edges { roles meeting: node { date } } }
    coAttendees(first: 5) { edges { sharedMeetings node { name } } }
    hosted: meetings(first: 1, roles: [HOST]) { edges { evidence(first: 1) { quote } meeting: node { date title } } }
  }
}`;

// biome-ignore lint/suspicious/noExplicitAny: rows of the answer to the query above.
type Row = any;

it('docs/career.svg shows what the examples say of one official', async () => {
  const { store, server } = await serveExamples(await exampleArticles());
  const { data, errors } = await server.ask(QUERY);
  await server.close();
  await store.close();
  expect(errors).toBeUndefined();
  const { name, pinyin, tenures, meetings, coAttendees, hosted } = data.official;
  const [last] = hosted.edges;
  await expect(
    careerPicture({
      name,
      pinyin,
      tenures: tenures.map((one: Row) => ({
        title: one.post.title,
        from: one.firstSeen,
        to: one.lastSeen,
      })),
      meetings: meetings.edges.map((one: Row) => ({
        date: one.meeting.date,
        isHost: one.roles.includes('HOST'),
      })),
      met: coAttendees.edges.map((one: Row) => ({
        name: one.node.name,
        meetings: one.sharedMeetings,
      })),
      said: {
        meeting: `${last.meeting.date} ${last.meeting.title}`,
        quote: last.evidence[0].quote,
      },
    }),
  ).toMatchFileSnapshot(PICTURE);
});
