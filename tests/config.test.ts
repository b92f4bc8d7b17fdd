import { describe, expect, it } from 'vitest';
import { loadConfig, variables } from '../src/config.ts';

const problems = (env: Record<string, string>) => {
  try {
    loadConfig(env);
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
};

describe('the settings', () => {
  it('have their defaults in an empty environment, and where a variable is empty', () => {
    const defaults = loadConfig({});
    expect(defaults).toMatchObject({ HOST: '127.0.0.1', PORT: 4000, MAX_ANSWER_BYTES: 20_000_000 });
    expect(loadConfig({ PORT: '', INGEST_KEY: '' })).toEqual(defaults);
  });

  it.each([
    ['PORT', 'abc', 'PORT must be a whole number from 0 to 65535, and is abc'],
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535, and is 65536'],
    ['PORT', '-1', 'PORT must be a whole number from 0 to 65535, and is -1'],
    ['PORT', '1e3', 'PORT must be a whole number from 0 to 65535, and is 1e3'],
    ['WRITE_SECONDS', '0', 'WRITE_SECONDS must be a whole number from 1 to 3600, and is 0'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent, and is loud',
    ],
    [
      'CORS_ORIGINS',
      'https://a.example,null',
      'CORS_ORIGINS must be origins such as https://example.org, with commas between them, and is https://a.example,null',
    ],
    ['CORS_ORIGINS', '*', /^ {2}CORS_ORIGINS must be origins/mu],
    ['CORS_ORIGINS', 'https://a.example/', /^ {2}CORS_ORIGINS must be origins/mu],
    ['CORS_ORIGINS', 'https://a.example/page', /^ {2}CORS_ORIGINS must be origins/mu],
    ['TRUST_PROXY', 'everyone', /^ {2}TRUST_PROXY must be addresses.*, and is everyone$/mu],
  ])('refuse %s=%s in words, with the value', (name, value, message) => {
    expect(problems({ [name]: value })).toMatch(message);
  });

  it.each([
    ['INGEST_KEY', 'fifteen-letters'],
    ['CURATE_KEY', 'a key with blanks in it'],
    ['READ_KEY', 'ein-schlüssel-mit-umlaut'],
    ['READ_KEY', 'x'.repeat(4_097)],
    ['NEO4J_URI', 'http://secret.example:7687'],
  ])('refuse %s without showing its value', (name, value) => {
    const message = problems({ [name]: value });
    expect(message).toMatch(new RegExp(`^ {2}${name} must be `, 'mu'));
    expect(message).not.toContain(value.slice(0, 14));
  });

  it('take a key of 16 to 4096 signs, and proxies by address, network or name', () => {
    const config = loadConfig({
      INGEST_KEY: 'x'.repeat(16),
      READ_KEY: `~!${'y'.repeat(4_094)}`,
      TRUST_PROXY: 'loopback, 10.0.0.0/8,2001:db8::/32',
      CORS_ORIGINS: 'https://a.example, http://localhost:3000',
    });
    expect(config.TRUST_PROXY).toEqual(['loopback', '10.0.0.0/8', '2001:db8::/32']);
    expect(config.CORS_ORIGINS).toEqual(['https://a.example', 'http://localhost:3000']);
  });

  it('name every problem at once', () => {
    expect(problems({ PORT: 'x', LOG_LEVEL: 'y', NEO4J_URI: 'bolt://localhost' })).toBe(
      'The settings cannot be used:\n' +
        '  PORT must be a whole number from 0 to 65535, and is x\n' +
        '  LOG_LEVEL must be one of fatal, error, warn, info, debug, silent, and is y',
    );
    expect(problems({ NEO4J_URI: 'bolt://localhost' })).toContain(
      'NEO4J_PASSWORD is needed where NEO4J_URI is set',
    );
  });

  it('each say what they mean and what they may be', () => {
    for (const { name, description, allowed } of variables)
      expect([name, description.endsWith('.'), allowed.length > 3]).toEqual([name, true, true]);
  });
});
