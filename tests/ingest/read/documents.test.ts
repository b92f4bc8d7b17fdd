import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readPaths } from '../../../src/ingest/read/read.ts';
import { run } from '../../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'xianzhi-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));
const document = (name: string) => fileURLToPath(new URL(`documents/${name}`, import.meta.url));

async function readOne(path: string) {
  const found = [];
  for await (const one of readPaths([path], process.stdin)) found.push(one);
  expect(found).toHaveLength(1);
  return found[0];
}

const TITLE = '秦安县召开农村饮水安全工作推进会';
const FIRST =
  '2018年5月3日，秦安县召开农村饮水安全工作推进会。县委书记赵立文主持会议并讲话，县长孙明远安排部署有关工作，副县长周海波、李春兰参加会议。';
const SECOND =
  '会议强调，各乡镇要逐村逐户排查饮水困难，倒排工期，确保年底前全部通水。会议还传达学习了《关于打赢脱贫攻坚战的决定》。';

/** A file of a zip, as the format has it: a local header, the data, and the directory behind it. */
function zipOf(name: string, content: Buffer): Buffer {
  const data = deflateRawSync(content, { level: 9 });
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00'),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end]);
}

/** A page whose content is so many blanks. */
function pdfOf(blanks: number): Buffer {
  const content = deflateSync(Buffer.alloc(blanks, 32), { level: 9 });
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>>endobj
4 0 obj<</Length ${content.length}/Filter/FlateDecode>>stream
`,
    ),
    content,
    Buffer.from('\nendstream endobj\ntrailer<</Size 5/Root 1 0 R>>\n%%EOF'),
  ]);
}

const file = (name: string, content: Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('a PDF', () => {
  it('gives its text layer: lines joined to paragraphs, over pages too, without page numbers', async () => {
    expect(await readOne(document('meeting.pdf'))).toMatchObject({
      kind: 'article',
      article: { id: 'meeting', text: [TITLE, FIRST, SECOND].join('\n') },
    });
  });

  it.each([
    ['scan.pdf', 'has no text: it may be a scan, whose words are a picture'],
    ['locked.pdf', 'needs a password'],
  ])('%s is refused: it %s', async (name, reason) => {
    expect(await readOne(document(name))).toMatchObject({ kind: 'refused', reason });
  });

  it('that is none is refused', async () => {
    expect(await readOne(file('none.pdf', Buffer.from('no PDF')))).toMatchObject({
      kind: 'refused',
      reason: 'is no PDF that can be read',
    });
  });
});

describe('a Word document', () => {
  it('gives its paragraphs, a line each', async () => {
    expect(await readOne(document('meeting.docx'))).toMatchObject({
      kind: 'article',
      article: { id: 'meeting', text: [TITLE, FIRST, SECOND, '供稿', '县水务局'].join('\n') },
    });
  });

  it.each([
    ['none.docx', Buffer.from('no zip')],
    ['other.docx', zipOf('a.txt', Buffer.from('文'))],
    ['cut.docx', zipOf('word/document.xml', Buffer.from('<a>')).subarray(0, 60)],
  ])('that is none is refused: %s', async (name, content) => {
    expect(await readOne(file(name, content))).toMatchObject({
      kind: 'refused',
      reason: 'is no Word document that can be read',
    });
  });

  it('without a text says so', async () => {
    expect(await readOne(document('empty.docx'))).toMatchObject({
      kind: 'refused',
      reason: 'has no text',
    });
  });
});

describe('a document that unpacks to any size', () => {
  it('is refused alone, and the others are read', async () => {
    const bombs = [
      file('bomb.docx', zipOf('word/document.xml', Buffer.alloc(300_000_000, 32))),
      file('bomb.pdf', pdfOf(1_000_000_000)),
    ];
    const { status, stdout, stderr } = await run(['extract', ...bombs, document('meeting.docx')]);
    expect([status, stdout.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(/^refused .*bomb\.docx: unpacks to more than 50000000 bytes/mu);
    expect(stderr).toMatch(
      /^refused .*bomb\.pdf: (?:takes longer than 10 s|takes more than|is no)/mu,
    );
  });
});
