import type { ResultOf, TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import { graphql } from './graphql.ts';

const WHO_ATTENDED = graphql(`
  query WhoAttended($meeting: ID!) {
    meeting(id: $meeting) {
      title
      date
      attendees(first: 50) {
        edges { roles postTitle node { name } evidence(first: 1) { quote } }
      }
    }
  }
`);

/** Asks a server with nothing but `fetch`; an error of GraphQL is thrown with its sentence. */
async function ask<Answer, Variables>(
  url: string,
  document: TadaDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as {
    data: Answer;
    errors?: { message: string }[];
  };
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

/** Who attended a meeting: 王东红 (县委书记): ATTENDEE, SPEAKER. */
export async function whoAttended(url: string, meeting: string): Promise<string[]> {
  const answer: ResultOf<typeof WHO_ATTENDED> = await ask(url, WHO_ATTENDED, { meeting });
  const edges = answer.meeting?.attendees.edges ?? [];
  return edges.map(
    ({ roles, postTitle, node }) => `${node.name} (${postTitle ?? 'no post'}): ${roles.join(', ')}`,
  );
}
