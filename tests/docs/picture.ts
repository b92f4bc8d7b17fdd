/** What the picture of the README shows of one official. */
export interface Career {
  readonly name: string;
  readonly pinyin: string;
  readonly tenures: readonly {
    readonly title: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly meetings: readonly { readonly date: string; readonly isHost: boolean }[];
  readonly met: readonly { readonly name: string; readonly meetings: number }[];
  /** A fact with the words that say so. */
  readonly said: { readonly meeting: string; readonly quote: string };
}

const FROM = Date.UTC(2018, 0, 1);
const TO = Date.UTC(2020, 0, 1);
const LEFT = 120;
const WIDTH = 460;
const ROW = 26;

const STYLE = `text{font:13px "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;fill:#1f2328}
.small{font-size:11px;fill:#59636e}.big{font-size:17px;font-weight:600}.band{fill:#8fb8de}.host{fill:#b3261e}.there{fill:none;stroke:#b3261e;stroke-width:1.6}
.bar{fill:#c9d1d9}.line{stroke:#d1d9e0}.page{fill:#fff}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.small{fill:#9198a1}.band{fill:#2f6196}.host{fill:#ff7b72}.there{stroke:#ff7b72}.bar{fill:#3d444d}.line{stroke:#3d444d}.page{fill:#0d1117}}`;

const xOf = (day: string) => LEFT + (WIDTH * (Date.parse(day) - FROM)) / (TO - FROM);
const round = (value: number) => Math.round(value * 10) / 10;

const text = (x: number, y: number, words: string, kind = '') =>
  `<text x="${round(x)}" y="${round(y)}"${kind && ` class="${kind}"`}>${words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')}</text>`;
const rect = (x: number, y: number, width: number, height: number, kind: string) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}" rx="3" class="${kind}"/>`;

/** Draws posts as bands over two years, meetings as marks, and who was met most, as an SVG. */
export function careerPicture({ name, pinyin, tenures, meetings, met, said }: Career): string {
  const top = 78;
  const marks = top + tenures.length * ROW + 12;
  const bottom = marks + 24;
  const years = ['2018-01-01', '2018-07-01', '2019-01-01', '2019-07-01'];
  const most = Math.max(...met.map((one) => one.meetings));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 ${bottom + 56}" role="img" aria-label="${name}: posts, meetings and whom he met">
<style>${STYLE}</style>
${[
  `<rect width="820" height="${bottom + 56}" class="page"/>`,
  text(20, 34, `${name} ${pinyin}`, 'big'),
  ...years.flatMap((day) => [
    `<path d="M${round(xOf(day))} ${top - 16}V${marks + 12}" class="line"/>`,
    text(xOf(day) + 4, top - 8, day.slice(0, 7), 'small'),
  ]),
  ...tenures.flatMap(({ title, from, to }, row) => [
    text(20, top + row * ROW + 16, title),
    rect(xOf(from), top + row * ROW + 3, xOf(to) - xOf(from), 17, 'band'),
  ]),
  text(20, marks + 5, '会议 meetings'),
  ...meetings.map(
    ({ date, isHost }) =>
      `<circle cx="${round(xOf(date))}" cy="${marks}" r="5" class="${isHost ? 'host' : 'there'}"/>`,
  ),
  text(620, 62, '一起开会 met most', 'small'),
  ...met.flatMap((one, row) => [
    rect(676, top + row * ROW + 3, (110 * one.meetings) / most, 17, 'bar'),
    text(620, top + row * ROW + 16, one.name),
    text(680, top + row * ROW + 16, String(one.meetings)),
  ]),
  text(20, bottom + 14, '● 主持 host   ○ 出席、讲话、列席 attended', 'small'),
  text(20, bottom + 38, `${said.meeting}：“${said.quote}”`),
].join('\n')}
</svg>
`;
}
