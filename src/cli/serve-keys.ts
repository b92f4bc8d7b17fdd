import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { ConfigError, messageOf } from '../errors.ts';
import { type Keyring, type NamedKey, namedKey, type Right } from '../server/clients/keys.ts';
import { parseKeysFile } from '../server/clients/keys-file.ts';

/** The keys of the settings, and those of their file. */
export function readKeys({ INGEST_KEY, CURATE_KEY, READ_KEY, KEYS_FILE }: Config): NamedKey[] {
  const short = [
    ['INGEST_KEY', INGEST_KEY, 'ingest'],
    ['CURATE_KEY', CURATE_KEY, 'curate'],
    ['READ_KEY', READ_KEY, 'read'],
  ] as const;
  const own = short.flatMap(([name, key, right]) =>
    key === undefined ? [] : [namedKey(name, key, [right])],
  );
  return KEYS_FILE === undefined ? own : [...own, ...parseKeysFile(readKeysFile(KEYS_FILE))];
}

function readKeysFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConfigError(`KEYS_FILE cannot be read: ${messageOf(cause)}`);
  }
}

/** Reads the keys again; where the file is wrong now, the keys stay as they are. */
export function replaceKeys(keyring: Keyring, config: Config, logger: Logger): void {
  try {
    const keys = readKeys(config);
    keyring.replace(keys);
    logger.info({ keys: keys.map(({ name }) => name) }, 'the keys were read again');
  } catch (error) {
    logger.error({ error: messageOf(error) }, 'the keys stay as they were');
  }
}

/** Warns of what nobody may do with these keys. */
export function warnOfMissingRights(keys: readonly NamedKey[], logger: Logger): void {
  const has = (right: Right) => keys.some(({ rights }) => rights.has(right));
  if (!has('ingest')) logger.warn('no key may ingest: ingestArticles is refused');
  if (!has('curate'))
    logger.warn('no key may curate: officials cannot be merged, nor facts mended');
}
