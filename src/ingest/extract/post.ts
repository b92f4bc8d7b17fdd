import { areaByCode, areasNamed, areasShortNamed } from '../../gazetteer/gazetteer.ts';

/** The words that a post's title ends in. */
export const HEADS = [
  '书记',
  '县长',
  '市长',
  '区长',
  '州长',
  '省长',
  '旗长',
  '盟长',
  '镇长',
  '乡长',
  '村长',
  '部长',
  '主任',
  '主席',
  '局长',
  '院长',
  '检察长',
  '秘书长',
  '政委',
  '政治委员',
  '司令员',
  '常委',
  '委员',
  '党组成员',
  '党委成员',
  '班子成员',
  '组长',
  '队长',
  '站长',
  '所长',
  '校长',
  '厅长',
  '处长',
  '科长',
  '行长',
  '社长',
  '台长',
  '会长',
  '理事长',
  '专员',
  '督学',
  '支队长',
  '大队长',
  '参谋长',
  '总队长',
  '庭长',
  '园长',
  '馆长',
  '巡视员',
  '调研员',
  '检察员',
  '监察员',
  '审判员',
  '总工程师',
  '工程师',
  '董事长',
  '总经理',
  '经理',
  '总裁',
  '指挥长',
  '教导员',
  '指导员',
  '代表团团长',
  '主席团常务主席',
  '执行主席',
  '人武部政委',
  '经济师',
  '会计师',
  '院士',
  '教授',
  '研究员',
  '级干部',
  '常务理事',
  '第一书记',
  '特派员',
  '司令',
  '场长',
  '总监',
  '署长',
  '关长',
].sort((a, b) => b.length - a.length);

/** Posts of companies: whoever holds only such ones takes part but is no official. */
const COMPANY = /(?:董事长|总经理|经理|总裁|总监)$/u;

/** Words of posts that give no post: 县领导, a rank. */
const RANK = /(?:[正副]?[县处科厅局省部]级)(?:干部|领导|调研员)?$/u;

/** Where a post begins is behind the last of these: 由县委书记, 出席的县长. */
const OPENERS =
  /(?:以及|还有|听取了?|审议了?|邀请|传达|学习|贯彻|落实|陪同|兼(?!职)|会见|主持人|新任|现任|时任|任命|选举|领导|上午|下午|晚上|[\d]+[日时]|由|(?<!国|自)有|是|请|率|等|的|了|受|为|及|(?<!大|会)同(?!仁|德|江|心|志)|与|在|(?<!共|永|仁|太|兴|平|协)和(?!县|改革|平|田|政|顺|静|硕|龙|林|布)|对(?!外|台|口)|向(?!阳)|让|给|被|据|(?<=[\p{Script=Han}》)])和(?=县)|[\p{P}\p{S}\s])/gu;

/** A post as a person is given it. */
export interface PostTitle {
  /** As a reader would list it: 县长 for 内乡县长, 县人大常委会主任. */
  readonly title: string;
  /** The name of the area that stood before it, 内乡县; null for none. */
  readonly place: string | null;
  /** Its words in the article: 内乡县长. */
  readonly printed: string;
}

/** …由省委网信办副巡视员 → 省委网信办副巡视员: the words of a post out of what stands before its end. */
export function postRun(before: string): string {
  let start = 0;
  for (const match of before.matchAll(OPENERS)) {
    if (match.index + match[0].length < before.length) start = match.index + match[0].length;
  }
  return before.slice(start);
}

const LEVEL = '[县市区州省旗盟镇乡]';

/** 内乡县长 → 县长 of 内乡县; 五河县人民政府副县长 → 副县长 of 五河县. */
export function readPost(printed: string): PostTitle | null {
  if (printed.includes('总书记')) return null;
  const { place, rest } = splitPlace(withoutProvince(printed));
  const title = normalTitle(rest);
  if (title === '' || RANK.test(title) || title.length > 30) return null;
  return { title, place, printed };
}

/** Whether the holder of such a post works for a company. */
export function isCompanyPost(title: string): boolean {
  return COMPANY.test(title);
}

/** 县政协主席 + 副主席 → 县政协副主席: a bare post in a list takes the body of the one before it. */
export function withBodyOf(title: string, earlier: string): string {
  if (!/^(?:常务)?副?(?:主任|主席|局长|秘书长)$/u.test(title)) return title;
  const body = /^(?<body>.{2,}?)(?:党组|党委)?(?:常务)?副?(?:主任|主席|局长|秘书长|书记)$/u.exec(
    earlier,
  )?.groups?.body;
  return body === undefined || /^(?:副|原|县委|市委|区委|州委|省委)$/u.test(body)
    ? title
    : `${body}${title}`;
}

/** 广西梧州市委副书记 → 梧州市委副书记, 中共桐梓县委书记 → 桐梓县委书记: a lower place follows. */
function withoutProvince(printed: string): string {
  const own = printed.replace(/^中共/u, '');
  for (const length of [8, 7, 6, 5, 4, 3, 2]) {
    const province = areasNamed(own.slice(0, length)).concat(areasShortNamed(own.slice(0, length)));
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

/** 叙永县县委副书记 → 叙永县 and 县委副书记; 内乡县长 → 内乡县 and 县长. */
function splitPlace(printed: string): { place: string | null; rest: string } {
  for (let length = Math.min(printed.length - 1, 12); length >= 2; length--) {
    const head = printed.slice(0, length);
    if (!isPlace(head)) continue;
    const rest = printed.slice(length);
    const level = head.slice(-1);
    if (
      new RegExp(
        `^${LEVEL}(?:委|长|政|人|纪|监|法|检|领|直)|^副${LEVEL}长|^(?:常务|代理?)`,
        'u',
      ).test(rest)
    ) {
      return { place: head, rest };
    }
    if (/^(?:书记|主任|部长)/u.test(rest) && !/[县市区州省旗盟镇乡]$/u.test(head)) continue;
    return { place: head, rest: `${level}${rest}` };
  }
  return { place: null, rest: printed };
}

const TOWNSHIP = /^\p{Script=Han}{2,5}(?<![镇乡副])(?:镇|乡|街道|苏木)$/u;

function isPlace(words: string): boolean {
  if (areasNamed(words).length > 0 || TOWNSHIP.test(words)) return true;
  return (
    /州$/u.test(words) &&
    areasShortNamed(words.slice(0, -1)).some(({ code }) => areaByCode(code)?.level === 'PREFECTURE')
  );
}

/** 县人民政府副县长 → 副县长, 县人民代表大会常务委员会主任 → 县人大常委会主任, 县长(挂职) → 县长. */
function normalTitle(rest: string): string {
  return rest
    .replace(/\([^)]*\)/gu, '')
    .replace(/人民代表大会常务委员会/gu, '人大常委会')
    .replace(/^[县市区州省旗](?:人民)?政府(?=(?:常务)?副?[县市区州省旗]长)/u, '')
    .replace(/^人民政府(?=(?:常务)?副?[县市区州省旗]长)/u, '')
    .trim();
}
