import { GraphQLError } from 'graphql';
import type { Rejection } from '../gate.ts';
import { type Client, hasRight } from './client.ts';
import type { Keyring, Right } from './keys.ts';

/** How a client is refused that has none of some rights, which something needs; undefined where it has one. */
export function rejectionWithout(
  client: Client,
  keyring: Pick<Keyring, 'grants'>,
  rights: readonly [Right, ...Right[]],
  what: string,
): Rejection | undefined {
  if (rights.some((right) => hasRight(client, right))) return undefined;
  const wanted = `the right to ${rights.join(' or to ')}`;
  const forbidden = { status: 403, code: 'FORBIDDEN' };
  const unauthenticated = { status: 401, code: 'UNAUTHENTICATED' };
  if (!rights.some((right) => keyring.grants(right))) {
    const settings = rights.map((right) => `${right.toUpperCase()}_KEY`).join(' or ');
    return {
      ...forbidden,
      message: `${what} is off: no key of this server has ${wanted}. Its operator sets ${settings}, or KEYS_FILE.`,
    };
  }
  if (client.key !== undefined)
    return { ...forbidden, message: `${what} needs a key with ${wanted}; yours has it not.` };
  return client.hasSentKey
    ? { ...unauthenticated, message: `The key is wrong: ${what} needs one with ${wanted}.` }
    : {
        ...unauthenticated,
        message: `${what} needs a key with ${wanted}, sent as \`Authorization: Bearer KEY\`.`,
      };
}

/** A rejection as an error of GraphQL. */
export function errorOfRejection({ status, code, message }: Rejection): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, spec: false } } });
}
