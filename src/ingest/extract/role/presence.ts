import type { Mention } from '../person/mention.ts';
import type { Passage } from '../text/sentence.ts';
import { isQuoted } from './quoted-person.ts';

/** Those of the people named in a sentence who were there: not absent, appointed, quoted or yet to come. */
export function presentIn(sentence: Passage, inside: readonly Mention[]): Mention[] {
  const absent = namesAbsent(sentence, inside);
  return inside.filter(
    (mention) =>
      !mention.isAppointed &&
      !absent.has(mention.name) &&
      !isQuoted(sentence, mention, inside) &&
      !isToCome(sentence, mention),
  );
}

const ABSENT =
  /^[^,。;、]{0,12}(?:请假|缺席|(?:未|没有?)能?(?:出席|参加|到会|参会|列席))|^因(?:公|病|事|故|在|出差|学习|工作)/u;

/** 副县长尚文渊因公出差未参加会议; 甲、乙因病请假: not there. */
function namesAbsent({ text, start }: Passage, inside: readonly Mention[]): Set<string> {
  const absent = new Set<string>();
  inside.toReversed().forEach((mention, index, reversed) => {
    const next = reversed[index - 1];
    const isJoined =
      next !== undefined &&
      absent.has(next.name) &&
      /^[、和]$/u.test(text.slice(mention.end - start, next.postStart - start));
    if (isJoined || ABSENT.test(text.slice(mention.end - start))) absent.add(mention.name);
  });
  return absent;
}

/** 县委书记储一鸣将宣布开幕: at another time. */
function isToCome({ text, start }: Passage, { end }: Mention): boolean {
  return /^(?:将|拟|即将)/u.test(text.slice(end - start));
}

/** 下周将召开会议,由谷雨声主持: the offset from which a sentence is about the future. */
export function startOfPlans({ text, start }: Passage): number {
  const plan = /(?:将|拟|定于|计划)[^,。;将拟]{0,16}(?:召开|举行|举办|开幕)/u.exec(text);
  return plan === null ? Number.POSITIVE_INFINITY : start + plan.index;
}

const TO_SOMEBODY = /(?:向|对|为|给|叮嘱|委托|看望了?|慰问了?|与|同)老?$/u;

/** 他对驻村第一书记梁冬说, 向何向阳颁发任命书: spoken to or given to, and not the one who does it. */
export function isAddressed(
  { text, start }: Pick<Passage, 'text' | 'start'>,
  { postStart }: Mention,
): boolean {
  return TO_SOMEBODY.test(text.slice(Math.max(0, postStart - start - 6), postStart - start));
}

/** 向镇长惠欢良颁发《任务书》: who is handed something is there; a letter of appointment is no sign of it. */
export function isGivenSomething(
  sentence: Pick<Passage, 'text' | 'start'>,
  mention: Mention,
): boolean {
  const behind = sentence.text.slice(mention.end - sentence.start);
  return (
    isAddressed(sentence, mention) &&
    /^(?:等[^,。;]{0,6})?(?:颁发|授予|赠送|移交|递交|授旗|授牌)(?![^,。;]{0,6}(?:任命书|聘书|当选证书))/u.test(
      behind,
    )
  );
}
