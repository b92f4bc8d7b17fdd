import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPaths } from '../../src/ingest/read/read.ts';
import type { ArticleInput } from '../../src/ingest/record/article-input.ts';

const root = new URL('../../', import.meta.url);

/** The articles of examples/articles/, as `xianzhi ingest` reads them. */
export async function exampleArticles(): Promise<ArticleInput[]> {
  const articles: ArticleInput[] = [];
  for await (const found of readPaths(
    [fileURLToPath(new URL('examples/articles', root))],
    process.stdin,
  )) {
    if (found.kind === 'article') articles.push(found.article as ArticleInput);
  }
  return articles;
}

/** The folder of labelled articles beside the project, or undefined: they are not part of it. */
export const labelled: URL | undefined = [new URL('../shared/gold/', root)].find((folder) =>
  existsSync(folder),
);
if (labelled === undefined) {
  process.stderr.write(
    '\n  SKIPPED: tests on the labelled articles, which are not beside the project.\n\n',
  );
}

/** The labelled articles with their noise, under the names of their files. */
export function labelledArticles(): ArticleInput[] {
  if (labelled === undefined) return [];
  const raw = new URL('dev/raw/', labelled);
  return readdirSync(raw)
    .sort()
    .map((file) => ({
      id: file.replace(/\.txt$/u, ''),
      text: readFileSync(new URL(file, raw), 'utf8'),
    }));
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'明华建国平军伟芳丽强磊洋勇艳杰涛超霞玲斌'];
const COUNTIES = ['秦安县', '内乡县', '岳西县', '会宁县', '霍山县', '五河县', '大名县', '上林县'];
const TITLES = ['脱贫攻坚推进会', '安全生产工作会议', '春季农业生产调度会', '防汛工作会议'];

/** `count` short articles about meetings of eight counties, always the same ones, from a number on. */
export function generatedArticles(count: number, from = 0): ArticleInput[] {
  return Array.from({ length: count }, (_, place) => {
    const index = from + place;
    const pick = <T>(list: readonly T[], step: number) =>
      list[(index * step + Math.floor(index / 7)) % list.length] as T;
    const name = (step: number) =>
      `${pick(SURNAMES, step)}${pick(GIVEN, step + 2)}${pick(GIVEN, step + 5)}`;
    const county = pick(COUNTIES, 1);
    const day = (index % 27) + 1;
    const month = (index % 12) + 1;
    return {
      id: `generated-${String(index).padStart(6, '0')}`,
      published: `2018-${String(month).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`,
      text: `${month}月${day}日,${county}召开${pick(TITLES, 3)}。县委书记${name(1)}出席会议并讲话,县委副书记、县长${name(2)}主持会议。副县长${name(3)}、${name(4)}、${name(6)}参加会议。会议审议了《${county}${pick(TITLES, 3).slice(0, 4)}实施方案》。`,
    };
  });
}

const TALK = [
  '会议指出,今年以来,全县上下围绕年初确定的目标任务,压实责任、细化措施,各项工作取得了阶段性成效,但与群众的期盼相比还有差距。',
  '会议强调,要坚持问题导向,把整改落实到每个环节,对照清单逐项销号,确保年底前全部完成。',
  '会议要求,各乡镇、各部门要加强配合,形成合力,及时协调解决项目推进中的用地、资金和用工问题。',
  '据统计,上半年全县完成固定资产投资23.5亿元,农村居民人均可支配收入增长8.6%,新增城镇就业2600余人。',
  '会议明确,由县政府办公室牵头建立台账,每月通报一次进度,对工作滞后的单位进行约谈,确保各项任务件件有着落。',
  '会议还学习了有关文件精神,研究了其他事项,并就下一步工作作了安排部署。',
];

/** `count` articles of some 2 kB each, from the one of a number on: a meeting with what it stressed. */
export function newsArticles(count: number, from: number): ArticleInput[] {
  return generatedArticles(count, from).map((article, index) => ({
    ...article,
    text: [
      article.text,
      ...TALK.map((_, at) => TALK[(at + index) % TALK.length]),
      '县人大常委会主任陈国栋、县政协主席林秀英列席会议,各乡镇党委书记、县直有关单位主要负责人参加会议。',
      ...TALK,
    ].join('\n'),
  }));
}
