const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'明华建国平军伟芳丽强磊洋勇艳杰涛超霞玲斌江芬'];

/** A name that no other number below 9,680 has: 王明明. */
export const nameOf = (number: number): string =>
  `${SURNAMES[number % 20]}${GIVEN[Math.floor(number / 20) % 22]}${GIVEN[Math.floor(number / 440) % 22]}`;

const numeral = (number: number) =>
  [...String(number)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');

/** Kinds of text of which every piece is another, by what they are of: lists grow with the text. */
export const DISTINCT_TEXTS: Readonly<Record<string, (number: number) => string>> = {
  'titles in 《》': (n) => `县委印发《秦安县${nameOf(n)}同志事迹第${n}号学习方案》。`,
  'titles of a county': (n) => `《秦安县第${n}号${nameOf(n)}办法》`,
  'posts and names': (n) => `副县长${nameOf(n)}、`,
  'posts and names on lines': (n) =>
    `县委书记${nameOf(n)}主持会议,副县长${nameOf(n + 1)}参加会议。\n`,
  'names with surname and post': (n) => `${nameOf(n)}书记强调。`,
  'names that change posts': (n) => `${nameOf(n)}同志任县委第${n}书记,`,
  'names that are elected in one sentence': (n) => `${nameOf(n)}、${nameOf(n + 1)}当选,`,
  'posts of one name': (n) => `王明县${nameOf(n)}办公室第${n}主任。`,
  'dotted names': (n) => `县长${nameOf(n)}·${nameOf(n + 7)}主持会议。`,
  'meetings with days': (n) =>
    `${1 + (n % 12)}月${1 + (n % 28)}日,秦安县召开第${n}次推进会。县长${nameOf(n)}主持会议。\n`,
  'one meeting again and again': () => '9月23日,秦安县召开推进会。县长程江芬主持会议。\n',
  'inspections of towns': (n) => `副县长${nameOf(n)}到${numeral(n)}里镇调研。\n`,
  'posts of towns': (n) => `${numeral(n)}里镇镇长${nameOf(n)},`,
  'pieces of news': (n) =>
    `秦安县召开第${n}次会议\n9月${1 + (n % 28)}日,县长${nameOf(n)}主持会议,研究第${n}项工作。\n\n`,
  'news of other counties': (n) =>
    `${['秦安县', '岳西县', '内乡县', '宁津县'][n % 4]}召开第${n}次会议\n县长${nameOf(n)}主持会议。\n\n`,
  figures: (n) => `${2000 + (n % 30)}年完成${nameOf(n)}项目投资${n}万元。`,
  'field names': (n) => `"body${n}": "秦安县召开会议",`,
  'one letter a line': () => '文\n',
  years: (n) => `${2000 + (n % 90)}年,`,
  'traditional names': (n) => `縣長${nameOf(n)}、副縣長${nameOf(n + 1)}參加會議。`,
};

/** So many characters of a kind of text. */
export function longText(kind: string, characters: number): string {
  const pieceOf = DISTINCT_TEXTS[kind];
  if (pieceOf === undefined) throw new Error(`there is no text of ${kind}`);
  const pieces: string[] = [];
  for (let length = 0, number = 0; length < characters; number++) {
    const piece = pieceOf(number);
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join('').slice(0, characters);
}
