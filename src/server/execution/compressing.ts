import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import Negotiator from 'negotiator';
import type { Context } from '../../graphql/builder/builder.ts';
import type { Client } from '../clients/client.ts';

/** Bytes from which an answer is compressed: less fits into one packet as it is. */
const MIN_BYTES = 1_000;

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;

/**
 * How texts are compressed, the best first. `bench/compression.ts` has what each saves and costs: Brotli of quality 4 takes
 * 7 % of a page of 166 kB in 0.8 ms. The window of 256 kB keeps a compressor at a megabyte.
 */
export const ENCODINGS = {
  br: (text: Buffer) =>
    promisify(brotliCompress)(text, {
      params: {
        [BROTLI_PARAM_QUALITY]: 4,
        [BROTLI_PARAM_LGWIN]: 18,
        [BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gzip: (text: Buffer) => promisify(gzip)(text, { level: 4 }),
} as const;

/**
 * Compresses answers for clients that accept it. Not for this machine, where the wire is faster than the compressor. An
 * answer is compressed whole, so that what waits for a slow reader is counted.
 */
export function compressing(): Plugin<Context, { readonly client: Client }> {
  return {
    onResponse(event) {
      // Before its headers are looked at, which takes longer than all else here.
      return event.serverContext?.client.isLocal === true ? undefined : compress(event);
    },
  };
}

async function compress({
  request,
  response,
  setResponse,
  fetchAPI,
}: Parameters<NonNullable<Plugin['onResponse']>>[0]): Promise<void> {
  const type = response.headers.get('content-type') ?? '';
  if (!/json/u.test(type)) return;
  const encoding = encodingFor(request.headers.get('accept-encoding'));
  if (encoding === undefined) return;
  const text = Buffer.from(await response.text());
  const isLarge = text.length >= MIN_BYTES;
  const body = isLarge ? await ENCODINGS[encoding](text) : text;
  const headers = new fetchAPI.Headers(response.headers);
  if (isLarge) headers.set('content-encoding', encoding);
  headers.set('content-length', String(body.length));
  const { status, statusText } = response;
  setResponse(new fetchAPI.Response(new Uint8Array(body), { status, statusText, headers }));
}

/** The best encoding that a client accepts: `br, gzip;q=0.5` → br; undefined for none. */
function encodingFor(accepted: string | null): keyof typeof ENCODINGS | undefined {
  if (accepted === null) return undefined;
  const given = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const [best] = given.encodings([...Object.keys(ENCODINGS), 'identity']);
  return best === 'br' || best === 'gzip' ? best : undefined;
}
