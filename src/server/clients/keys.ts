import { createHash, timingSafeEqual } from 'node:crypto';

/** What a key allows: loading articles, merging officials, copying the whole graph. */
export const RIGHTS = ['ingest', 'curate', 'read'] as const;

/** One of `RIGHTS`. */
export type Right = (typeof RIGHTS)[number];

/** A key by its digest; the key itself is not kept. */
export interface NamedKey {
  /** What the log calls it. */
  readonly name: string;
  /** SHA-256 of the key. */
  readonly digest: Buffer;
  readonly rights: ReadonlySet<Right>;
}

/** The keys of a server; they can be replaced while it runs. */
export interface Keyring {
  /** The key of an Authorization header: `Bearer KEY`; undefined where it is none of them. */
  keyOf(authorization: string | undefined): NamedKey | undefined;
  /** Whether any key has a right. */
  grants(right: Right): boolean;
  replace(keys: readonly NamedKey[]): void;
}

/** A key of which the value is known. */
export function namedKey(name: string, key: string, rights: readonly Right[]): NamedKey {
  return { name, digest: sha256(key), rights: new Set(rights) };
}

/** Compares bearer tokens with all keys in constant time; where there are none, no token is right. */
export function createKeyring(initial: readonly NamedKey[]): Keyring {
  let keys = merged(initial);
  return {
    keyOf(authorization) {
      const token = /^Bearer (?<token>\S{1,4096})$/u.exec(authorization ?? '')?.groups?.token;
      if (token === undefined) return undefined;
      // Digests have equal lengths, which `timingSafeEqual` requires and which hides the length of the key.
      const digest = sha256(token);
      return keys.filter((key) => timingSafeEqual(key.digest, digest))[0];
    },
    grants: (right) => keys.some(({ rights }) => rights.has(right)),
    replace(others) {
      keys = merged(others);
    },
  };
}

/** One key that comes twice, as INGEST_KEY and CURATE_KEY may be equal, has the rights of both. */
function merged(keys: readonly NamedKey[]): NamedKey[] {
  const known = new Map<string, NamedKey>();
  for (const key of keys) {
    const digest = key.digest.toString('hex');
    const before = known.get(digest);
    const rights = new Set([...(before?.rights ?? []), ...key.rights]);
    known.set(digest, { ...(before ?? key), rights });
  }
  return [...known.values()];
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
