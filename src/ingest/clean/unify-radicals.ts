import { replacing } from './step.ts';

/** Radicals of the block U+2E80 to U+2EFF and the characters that they look like, by Unicode's EquivalentUnifiedIdeograph. */
const RADICALS = new Map(
  (
    '⺁厂 ⺄乙 ⺅亻 ⺇几 ⺈刀 ⺉刂 ⺋㔾 ⺌小 ⺍小 ⺎尢 ⺏尣 ⺒巳 ⺓幺 ⺔彑 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺝月 ⺟母 ⺠民 ⺡氵 ⺢水 ⺣灬 ' +
    '⺤爫 ⺦丬 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺯糸 ⺰纟 ⺱网 ⺶羊 ⺷羊 ⺸羊 ⺹耂 ⺻聿 ⺼月 ⺽臼 ⺾艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ' +
    '⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻏阝 ⻐金 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟食 ⻠饣 ⻢马 ' +
    '⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻲龟 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
);

/** 县⻓李⻘ → 县长李青: radicals that a PDF has in place of characters. */
export const unifyRadicals = replacing(
  new RegExp(`[${[...RADICALS.keys()].join('')}]`, 'gu'),
  ([radical]) => RADICALS.get(radical) ?? radical,
);
