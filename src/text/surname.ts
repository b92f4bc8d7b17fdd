/** Surnames of two characters, as in 欧阳雪梅; from the list of 百家姓. */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 司空 长孙 宇文 端木 申屠 公冶 濮阳 淳于 单于 太叔 ' +
    '轩辕 钟离 宗政 鲜于 闾丘 呼延 万俟 闻人 赫连 澹台 仲孙 南宫 拓跋 独孤 西门 百里 东郭 南门 第五 完颜 纳兰'
  ).split(' '),
);

/** Surnames of one character: those of 百家姓 and of the census lists that county news shows. */
const SINGLE =
  '栗赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常' +
  '乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍' +
  '虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫' +
  '宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温' +
  '别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殳沃利蔚越夔隆师巩聂晁勾敖融冷訾辛阚那简饶空曾沙养鞠须丰巢关蒯相查后荆红游竺权逯盖' +
  '益桓公肖闫代付阳楚扇雒陇仝冼佘展门植覃庹苑海原晋邸修初雪鹿银仉母乜兰侍但冒税冶随扎才苟院来斯户亓帅麦呼候练宾岳揭臣漆占郇戢禤佟线战由莎玄甫綦牟粟辜逢邝郸区年敬寸' +
  '淡朴撒过辉补芦隋同延信';

const singles = new Set(SINGLE);

/** An expression for one surname: 欧阳 or 程. */
export const surnameClass = `(?:${[...COMPOUND_SURNAMES].join('|')}|[${SINGLE}])`;

/** 欧阳雪梅 → 2, 程江芬 → 1, 扎西 → 1, 央宗 → 0: how many characters of a name are its surname. */
export function surnameLength(name: string): number {
  if (name.length > 2 && COMPOUND_SURNAMES.has(name.slice(0, 2))) return 2;
  return singles.has(name.slice(0, 1)) ? 1 : 0;
}
