import type { Edit } from '../../text/alignment.ts';
import { replacing } from './step.ts';

/** How lines begin that belong to the page and not to the article. */
const OPENINGS = [
  '首页 *>',
  '您(?:现在|当前)?的?(?:现在)?(?:的)?(?:所在)?位置',
  '当前位置',
  '主办(?:单位)?[::]',
  '承办(?:单位)?[::]',
  '版权所有',
  '技术支持',
  '[-·]? ?[上下]一[篇条则个][::]',
  '[-·]? ?[上下]一[篇条则个]$',
  '[【\\[(]?(?:相关|延伸|推荐|热点)(?:新闻|链接|阅读|报道|文章)',
  '(?:下周|近期)预告[::]',
  '[*•·] [^。]{4,50}$',
  '最新消息$',
  'https?://\\S+$',
  '扫一扫',
  '打印本页',
  '关闭窗口',
  '分享(?:到|至)?(?:[::]|$)',
  '(?:打印|收藏|纠错|关闭|字号|字体|默认|放大|缩小|返回顶部|返回首页|评论|点赞|举报|微信|微博|QQ空间|朋友圈)(?:[::| 、\\[【].{0,40})?$',
  '(?:文章简介|内容简介|核心提示|内容提要|内容摘要|摘要|导读|文章导读|描述)[::]',
  '(?:扫描|长按|关注).{0,20}(?:二维码|公众号)',
  '责任编辑[::]',
  '.{0,30}ICP备',
  '.{0,20}公网安备',
  'Copyright',
];

/** What opens the list of other news below an article: all behind it is of the page. */
const OTHER_NEWS =
  /^ *[【[(]?(?:相关|推荐|热点|热门|最新|更多|延伸|近期)(?:新闻|链接|阅读|报道|文章|推荐|信息|资讯)[\])】]?[::]?$|^ *(?:新闻推荐|阅读推荐|猜你喜欢|阅读排行|点击排行|大家都在看|为您推荐|热点专题)[::]?$/mu;
/** The part of a text in which such a list ends it: a menu above the article has one too. */
const BELOW = 0.4;

/** 首页 > 政府资讯 > 正文, 主办:…, 皖ICP备… → nothing: lines of the page around the article. */
export function dropPageChrome(text: string): Edit[] {
  const below = Math.floor(text.length * BELOW);
  const other = OTHER_NEWS.exec(text.slice(below));
  const end = other === null ? text.length : below + other.index;
  const cut = end < text.length ? [{ start: end, end: text.length, text: '' }] : [];
  return [...lines(text.slice(0, end)), ...cut];
}

/**
 * 您的位置: 萧山网 > 新闻 > 正文 → 萧山网 >, 版权所有:琼海市人民政府网 → 琼海市人民政府: of the page around the article the name of
 * the site, which tells the county.
 */
const SITE =
  /位置 ?[::]? ?(?<site>\p{Script=Han}{2,10}[网报]) *>|(?:版权所有|主办(?:单位)?) ?[::©]* ?(?<owner>\p{Script=Han}{2,8}[县市区旗州]人民政府)/u;

const lines = replacing(new RegExp(`^ *(?:${OPENINGS.join('|')}).*$`, 'gmu'), ([line]) => {
  const { site, owner } = SITE.exec(line)?.groups ?? {};
  return site === undefined ? (owner ?? '') : `${site} >`;
});
