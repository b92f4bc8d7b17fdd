import { areaByCode, areasNamed, areasShortNamed } from '../../../gazetteer/gazetteer.ts';
import { remembered } from '../../../text/remembered.ts';
import companyHeads from '../lexicon/company-heads.json' with { type: 'json' };
import layHeads from '../lexicon/lay-heads.json' with { type: 'json' };
import ranks from '../lexicon/ranks.json' with { type: 'json' };
import { anyOf } from '../text/lexicon.ts';

const LAY = new RegExp(`(?:${anyOf(layHeads.words)})(?:代表)?$`, 'u');
const COMPANY = new RegExp(
  `(?:${anyOf(companyHeads.words)})$|(?:公司|集团|企业|合作社|商会)|(?<!人民)银行|农商行|信用社`,
  'u',
);
const RANK = new RegExp(
  `(?:${anyOf(ranks.words)})(?:干部|领导|调研员|以上领导)?$|[一二三四]级(?:调研员|主任科员|巡视员|主办|科员)$|级干部$`,
  'u',
);
/** A rank is a post where a body stands before it: 省商务厅二级巡视员. */
const OF_BODY = /[局厅委办院会部联心协](?:[一二三四]级)?(?:巡视员|调研员|主任科员)$/u;
/** 大会执行主席甲、乙 and 人大代表丙: a place at the meeting, and no post. */
const NO_POST = /执行主席$|常务主席$|主席团|^(?:副?书记|副?主任)?同志$/u;

/** A post as a person is given it. */
export interface PostTitle {
  /** As a reader would list it: 县长 for 内乡县长, 县人大常委会主任. */
  readonly title: string;
  /** The name of the area that stood before it, 内乡县; null for none. */
  readonly place: string | null;
  /** Its words in the article: 内乡县长. */
  readonly printed: string;
}

const LEVEL = '[县市区州省旗盟镇乡]';

/** 内乡县长 → 县长 of 内乡县; 五河县人民政府副县长 → 副县长 of 五河县; null for a rank. */
export const readPost = remembered(parsed);

function parsed(printed: string): PostTitle | null {
  if (printed.includes('总书记')) return null;
  const { place, rest } = splitPlace(withoutProvince(withoutSession(printed)));
  const title = normalTitle(rest);
  if (
    title === '' ||
    (RANK.test(title) && !OF_BODY.test(title)) ||
    LAY.test(title) ||
    NO_POST.test(title) ||
    title.length > 30
  )
    return null;
  return { title, place, printed };
}

const CPPCC =
  /^(?:中国人民)?(?:政治协商会议|政协)(?<place>\p{Script=Han}{2,14}?[县市区州旗省盟])(?:委员会)?(?=第|[主副秘党常])/u;
const SESSION =
  /(?:第[一二三四五六七八九十百\d]{1,4}|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,3})届(?:委员会)?/gu;

/** 政协罗江县第十四届委员会主席 → 罗江县政协主席, 县第十八届人大常委会副主任 → 县人大常委会副主任: the body without its session. */
function withoutSession(printed: string): string {
  const whole = printed
    .replace(CPPCC, '$<place>政协')
    .replace(/^(?:该|本|我)(?=[县市区州旗镇乡街])/u, '');
  return whole === printed && !printed.includes('届')
    ? printed
    : whole.replace(SESSION, '').replace(/人民代表大会(?!常务)/u, '人大');
}

/** Whether the words tell a rank alone, which makes a leader of whoever has it: 副县级干部. */
export function isRank(printed: string): boolean {
  return RANK.test(printed);
}

/** Whether the holder of such a post works for a company. */
export function isCompanyPost(title: string): boolean {
  return COMPANY.test(title);
}

/** 县政协主席 + 副主席 → 县政协副主席: a bare post in a list takes the body of one before it, the nearest that has one. */
export function withBodyOf(title: string, earlier: readonly string[]): string {
  if (title === '成员') return memberOf(title, earlier);
  const [former] = earlier;
  if (
    former !== undefined &&
    isCompanyPost(former) &&
    /^(?:党委|党组|党总支|党支部|纪委|工会|副?书记)/u.test(title)
  )
    return `${/^.*?(?:公司|集团|银行|企业|厂)/u.exec(former)?.[0] ?? ''}${title}`;
  const committee = /^(?<body>[省市县区州旗盟地]委)(?:常委|副书记)$/u.exec(earlier[0] ?? '')?.groups
    ?.body;
  if (title === '秘书长' && committee !== undefined) return `${committee}${title}`;
  const head =
    /^(?:常务)?副?(?<head>主任|主席|局长|秘书长|检察长|院长)(?:提名人选|候选人|人选)?$/u.exec(title)
      ?.groups?.head;
  if (head === undefined) return title;
  for (const one of earlier) {
    const body = bodyOf(one, head);
    if (body !== undefined) return `${body}${title}`;
  }
  return title;
}

/** 成员 behind 第三巡回指导组组长 → 第三巡回指导组成员. */
function memberOf(title: string, [before]: readonly string[]): string {
  const team = /^(?<team>.{2,}[组团队])副?[组团队]长$/u.exec(before ?? '')?.groups?.team;
  return team === undefined ? title : `${team}${title}`;
}

/** 县政协党组书记 → 县政协; 县委书记 has none that 主席 could be of. */
function bodyOf(title: string, head: string): string | undefined {
  const body =
    /^(?<body>.{2,}?)(?:党组|党委|党工委|机关党委)?(?:常务)?副?(?:主任|主席|局长|秘书长|检察长|院长|会长|书记|(?<=[组委])(?:委员|成员))$/u.exec(
      title,
    )?.groups?.body;
  if (
    body === undefined ||
    /^(?:副|原|代|县委|市委|区委|州委|旗委|盟委|省委|党组|党委|党工委)$|大会|纪委/u.test(body)
  )
    return undefined;
  const isPolitical = /政协|工商联|侨联|妇联|残联|文联|科协|总工会/u.test(body);
  if (head === '主席') return isPolitical ? body : undefined;
  if (head === '局长') return /局$/u.test(body) ? body : undefined;
  return body;
}

/** 广西梧州市委副书记 → 梧州市委副书记, 中共桐梓县委书记 → 桐梓县委书记: a lower place follows. */
function withoutProvince(printed: string): string {
  const own = printed.replace(/^中共/u, '');
  for (const length of [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) {
    const head = own.slice(0, length);
    const province = areasNamed(head).concat(areasShortNamed(head));
    const rest = own.slice(length);
    const isAbove = province.some(({ level }) => level !== 'COUNTY') && startsWithPlace(rest);
    if (isAbove) return withoutProvince(rest);
  }
  return own;
}

function startsWithPlace(words: string): boolean {
  return [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2].some(
    (length) => areasNamed(words.slice(0, length)).length > 0,
  );
}

interface Split {
  readonly place: string | null;
  readonly rest: string;
}

/** 叙永县县委副书记 → 叙永县 and 县委副书记; 内乡县长 → 内乡县 and 县长. */
function splitPlace(printed: string): Split {
  for (let length = Math.min(printed.length - 1, 12); length >= 2; length--) {
    const split = splitAt(printed.slice(0, length), printed.slice(length));
    if (split !== undefined) return split;
  }
  return { place: null, rest: printed };
}

const HAS_LEVEL = new RegExp(
  `^${LEVEL}(?:委|长|政|人|纪|监|法|检|领|直)|^副${LEVEL}长|^(?:常务|代理?)`,
  'u',
);

/** 和田 of 和田地委 → 和田地区. */
function regionOf(short: string): string | undefined {
  return areasShortNamed(short).find(({ name }) => name.endsWith('地区'))?.name;
}

function splitAt(head: string, rest: string): Split | undefined {
  const region = /^(?:地委|行署)/u.test(rest) ? regionOf(head) : undefined;
  if (region !== undefined) return { place: region, rest };
  const town = townBelow(head);
  if (town !== undefined)
    return { place: town, rest: rest.replace(/^(?![镇乡街])/u, levelAtEnd(head)) };
  const isTownship = TOWNSHIP.test(head) && !NOT_OF_TOWNSHIP.test(rest);
  if (!isPlace(head) && !isTownship) return undefined;
  // 代县长 is no head of 代县, nor 和县委书记 the secretary of 和县.
  if (head.length === 2 && /^[长委政]/u.test(rest)) return undefined;
  if (HAS_LEVEL.test(rest)) return { place: head, rest };
  const level = levelAtEnd(head);
  if (/^(?:书记|主任|部长)/u.test(rest) && !/[县市区州省旗盟镇乡]$/u.test(head)) return undefined;
  return { place: head, rest: `${level}${rest}` };
}

function levelAtEnd(place: string): string {
  return /(?:街道|苏木)$/u.exec(place)?.[0] ?? place.slice(-1);
}

/** 中山市东凤镇 → 东凤镇: what it lies in is told apart. */
function townBelow(place: string): string | undefined {
  if (!TOWNSHIP.test(place)) return undefined;
  const above =
    Math.max(...[...'县市区旗'].map((sign) => place.slice(0, -2).lastIndexOf(sign))) + 1;
  const isArea = above > 1 && areasNamed(place.slice(0, above)).length > 0;
  return isArea && TOWNSHIP.test(place.slice(above)) ? place.slice(above) : undefined;
}

// 县住房和城乡建设局 is no township.
const TOWNSHIP = /^(?!.{0,6}城乡|.{0,4}政府)\p{Script=Han}{2,5}(?<![镇乡副])(?:镇|乡|街道|苏木)$/u;

/** What is no post of a township: 荡口古镇景区…专班指挥长, 平武县乡村振兴局局长. */
const NOT_OF_TOWNSHIP = /^(?:景区|村|环境)/u;

function isPlace(words: string): boolean {
  if (areasNamed(words).length > 0) return true;
  return (
    /州$/u.test(words) &&
    areasShortNamed(words.slice(0, -1)).some(({ code }) => areaByCode(code)?.level === 'PREFECTURE')
  );
}

/** The government before its head, who tells it too: 县人民政府副县长, 苏木政府副苏木达. */
const OF_GOVERNMENT =
  /^(?:[县市区州省旗镇乡]|苏木)?(?:人民)?政府(?=(?:代理?|常务)?副?(?:[县市区州省旗镇乡]长|苏木达))/u;

/** 县人民政府副县长 → 副县长, 县人民代表大会常务委员会主任 → 县人大常委会主任, 县长(挂职) → 县长. */
function normalTitle(rest: string): string {
  return rest
    .replace(/\([^()]*\)/gu, '')
    .replace(/人民代表大会常务委员会/gu, '人大常委会')
    .replace(OF_GOVERNMENT, '')
    .trim();
}
