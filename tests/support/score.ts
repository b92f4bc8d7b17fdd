import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '../../src/ingest/extract/extract.ts';
import { listFacts } from '../../src/ingest/record/list-facts.ts';
import type { ExtractionRecord } from '../../src/ingest/record/record.ts';
import { labelled } from './articles.ts';

/** What `score.mjs` prints for the articles of a folder: its table, and F1 by the name of the line. */
export interface Score {
  readonly table: string;
  readonly f1: ReadonlyMap<string, number>;
  /** Facts by how sure their rules are, and how many of them the labels have too. */
  readonly bands: readonly Band[];
}

/** The facts of one band of confidence. */
export interface Band {
  readonly from: number;
  readonly facts: number;
  readonly right: number;
}

/** Where the bands of confidence begin. */
const BANDS = [0.95, 0.9, 0.8, 0.7];

/** Scores the extraction of `raw/NAME.txt` against `labels/NAME.json`; `isIncluded` picks articles by their name. */
export function scoreOf(folder: URL, isIncluded: (name: string) => boolean = () => true): Score {
  const scorer = new URL('score.mjs', labelled ?? folder);
  const work = mkdtempSync(join(tmpdir(), 'xianzhi-score-'));
  try {
    const names = readdirSync(new URL('raw/', folder))
      .sort()
      .map((file) => file.replace(/\.txt$/u, ''))
      .filter(isIncluded);
    const records = names.map(
      (name) =>
        extract({ text: readFileSync(new URL(`raw/${name}.txt`, folder), 'utf8') }, name).record,
    );
    for (const name of names)
      writeFileSync(
        join(work, `${name}.json`),
        readFileSync(new URL(`labels/${name}.json`, folder)),
      );
    const found = join(work, 'found.jsonl');
    writeFileSync(found, records.map((record) => JSON.stringify(record)).join('\n'));
    const printed = execFileSync(process.execPath, [fileURLToPath(scorer), work, found, '--show'], {
      encoding: 'utf8',
    });
    const lines = printed.trimEnd().split('\n');
    const table = lines.filter((line) => !line.startsWith('  '));
    return {
      table: table.join('\n'),
      f1: new Map(
        table.map((line) => [
          /^(?<what>[a-z ]+?)\s+(?:P|\d)|^mean F1/u.exec(line)?.groups?.what ?? 'mean F1',
          Number(/(?<f1>\d\.\d{3})(?: {2}\(|$)/u.exec(line)?.groups?.f1),
        ]),
      ),
      bands: bandsOf(records, new Set(lines.filter((line) => line.startsWith('  + ')))),
    };
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** The facts that are scored, by band; `extra` are the lines of those that the labels do not have. */
function bandsOf(records: readonly ExtractionRecord[], extra: ReadonlySet<string>): Band[] {
  const wrong = [...extra].map(bare);
  const facts = records.flatMap((record) =>
    listFacts(record)
      .filter(({ kind }) => kind !== 'organization' && kind !== 'target')
      .map(({ words, evidence }) => ({
        confidence: Math.max(...evidence.map(({ confidence }) => confidence ?? 0)),
        isRight: !isExtra(wrong, record.document.id, words),
      })),
  );
  return BANDS.map((from, index) => {
    const within = facts.filter(
      ({ confidence }) => confidence >= from && confidence < (BANDS[index - 1] ?? 2),
    );
    return {
      from,
      facts: within.length,
      right: within.filter(({ isRight }) => isRight).length,
    };
  });
}

const bare = (words: string) => words.replace(/[\s《》“”()·,、。.:]/gu, '');

/** 程江芬: host, speaker is wrong where the score has `+ ARTICLE m0|程江芬|speaker`. */
function isExtra(wrong: readonly string[], article: string, words: string): boolean {
  const [name = '', rest] = words.split(': ');
  const parts = rest?.split(', ') ?? [];
  const keys =
    rest === undefined
      ? [words.replace(/, [\d-]+(?: to [\d-]+)?$/u, '')]
      : parts.map((part) => `${name}|${part}`);
  return keys.some((key) =>
    wrong.some(
      (line) =>
        line.startsWith(bare(`+${article}`)) &&
        line.endsWith(bare(key)) &&
        isWhole(line, bare(`+${article}`), bare(key)),
    ),
  );
}

/** No 王明 within 王小王明: the key is all that the line has behind the article and the meeting. */
function isWhole(line: string, opening: string, key: string): boolean {
  return /^(?:[mx]\d+\|?)?$/u.test(line.slice(opening.length, line.length - key.length));
}
