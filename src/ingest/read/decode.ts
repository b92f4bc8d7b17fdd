import { RejectedInputError } from '../../errors.ts';

/** Characters that fill Chinese news; a text decoded by the wrong table has next to none of them. */
const COMMON = /[的一是在了和有会县市政委工作人民主中大全要发展]/gu;

/** Bytes → text: UTF-8 strictly, else GB18030 if what comes out is Chinese; a BOM is dropped. */
export function decode(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new RejectedInputError('is UTF-16; save it as UTF-8');
  }
  const text = decoded('utf-8', bytes) ?? decodedChinese(bytes);
  if (text === undefined) throw new RejectedInputError('is neither UTF-8 nor GB18030');
  return text;
}

function decodedChinese(bytes: Uint8Array): string | undefined {
  const text = decoded('gb18030', bytes);
  if (text === undefined) return undefined;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const common = text.match(COMMON)?.length ?? 0;
  return han > 0 && common / han >= 0.05 ? text : undefined;
}

function decoded(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
