import type { Mention } from '../person/mention.ts';
import { behindLast, type Passage } from '../text/sentence.ts';

const QUOTING = /传达|学习|贯彻|落实|按照|根据|围绕|宣读|转达|领会|重温/u;
const QUOTED_OF =
  /^(?:书记|县长|市长|省长|部长|主任|主席)?(?:同志)?[^,。;]{0,50}(?:指示|批示|讲话|精神|论述|贺信|贺电|回信|来信|要求|部署)/u;
const ENTRUSTED = /^(?:书记|县长|市长)?(?:同志)?的?委托/u;
const OWNED =
  /^(?:书记|县长|市长|同志)?的(?!领导|带领|陪同|主持|率领|(?:情况|工作|专题|现场)?(?:汇报|介绍|讲解|说明|发言))/u;
/** Characters before a name in which a word of quoting makes it one who is quoted. */
const NEAR = 26;

/**
 * 传达了市委书记刘南昌对整治工作的指示精神, 王成书记、赵建平市长的批示, 受县委书记许红兵委托, 蔡长林的职务:
 * spoken of, and not there.
 */
export function isQuoted(sentence: Passage, mention: Mention, inside: readonly Mention[]): boolean {
  const { text, start } = sentence;
  const at = mention.postStart - start;
  const before = behindLast(text.slice(Math.max(0, at - NEAR), Math.max(0, at)), ',。;');
  const behind = text.slice(mention.end - start);
  if (before.includes('受') && ENTRUSTED.test(behind)) return true;
  if (QUOTING.test(before) && QUOTED_OF.test(behind)) return true;
  const next = inside.find(({ start: from }) => from >= mention.end);
  if (next !== undefined && QUOTING.test(before) && /^[、和及]/u.test(behind))
    return isQuoted(sentence, next, inside);
  return OWNED.test(behind);
}

/** What was said or done at another time: 前期,…; 时任县长…; 曾主持召开; 会前,…. */
const BACKGROUND =
  /^会议?(?:召开|开始)?之?前,|^(?:前期|此前|早些时候|早前|新闻链接|相关链接|背景链接|资料链接|相关新闻|下一步,)|时任|原(?:县委|市委|区委|县长)|曾经?(?:主持|出席|提出|召开|参加|强调|要求|指出|到|在)/u;

/** Whether a sentence is about another time than that of the event. */
export function saysBackground(text: string): boolean {
  return BACKGROUND.test(text);
}
