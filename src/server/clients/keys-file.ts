import { ConfigError } from '../../errors.ts';
import { type NamedKey, RIGHTS, type Right } from './keys.ts';

const SHAPE = `NAME SHA256 RIGHTS, such as \`newsroom 9f86d0…0a08 ingest,curate\``;

/**
 * The keys of a file, a line a key: a name, the SHA-256 of the key as 64 hexadecimal digits, and its
 * rights with commas between them. Blank lines and lines that begin with # are passed over. Throws a
 * ConfigError that names the line.
 */
export function parseKeysFile(text: string): NamedKey[] {
  const keys: NamedKey[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    const key = parseLine(words, index + 1);
    if (keys.some(({ name }) => name === key.name))
      throw fault(index + 1, `the name ${key.name} comes twice`);
    keys.push(key);
  }
  return keys;
}

function parseLine(line: string, number: number): NamedKey {
  const [name = '', digest = '', rights = '', ...rest] = line.split(/\s+/u);
  if (rights === '' || rest.length > 0) throw fault(number, `must be ${SHAPE}`);
  if (!/^[0-9a-f]{64}$/iu.test(digest))
    throw fault(number, 'the digest of a key must be 64 hexadecimal digits');
  const named = rights.split(',');
  const unknown = named.find((right) => !RIGHTS.includes(right as Right));
  if (unknown !== undefined)
    throw fault(number, `a right must be one of ${RIGHTS.join(', ')}, and is ${unknown}`);
  return { name, digest: Buffer.from(digest, 'hex'), rights: new Set(named as Right[]) };
}

function fault(line: number, sentence: string): ConfigError {
  return new ConfigError(`KEYS_FILE, line ${line}: ${sentence}`);
}
