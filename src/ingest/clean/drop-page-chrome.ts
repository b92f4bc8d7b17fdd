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
  '上一[篇条][::]',
  '下一[篇条][::]',
  '[【\\[(]?(?:相关|延伸|推荐|热点)(?:新闻|链接|阅读|报道|文章)',
  '(?:下周|近期)预告[::]',
  '[*•·] [^。]{4,50}$',
  '最新消息$',
  'https?://\\S+$',
  '扫一扫',
  '打印本页',
  '关闭窗口',
  '分享到',
  '责任编辑[::]',
  '.{0,30}ICP备',
  '.{0,20}公网安备',
  'Copyright',
];

/** 首页 > 政府资讯 > 正文, 主办:…, 皖ICP备… → nothing: lines of the page around the article. */
export const dropPageChrome = replacing(new RegExp(`^ *(?:${OPENINGS.join('|')}).*$`, 'gmu'), '');
