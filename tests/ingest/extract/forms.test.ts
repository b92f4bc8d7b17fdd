import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/ingest/extract/extract.ts';

/** The forms in which news is printed, each with the smallest text that shows it; people are invented. */
const read = (text: string) => extract({ text, published: '2018-03-26' }, 'form').record;
const officials = (text: string) =>
  read(text).officials.map(({ name, posts }) =>
    `${name} ${posts.map(({ title }) => title).join('+')}`.trim(),
  );
const events = (text: string) =>
  read(text).meetings.map(
    ({ title, date, participants }) =>
      `${title} ${date}: ${participants.map(({ name, roles }) => `${name} ${roles.join('+')}`).join(', ')}`,
  );

describe('layout', () => {
  it('reads each item of a digest that a mark begins, its day and year told elsewhere', () => {
    expect(
      events(
        '2017年政务简报\n◆为迎接检查,3月5日,泗县在政府会议室召开供水调度会。副县长张勇主持。\n◆同日,县长李文到王店镇调研。\n◆截至3月6日,全县植树3万亩。',
      ),
    ).toEqual(['供水调度会 2018-03-05: 张勇 host', '李文到王店镇调研 2018-03-05: 李文 attendee']);
  });

  it('reads a chronicle by days, whose month its headline names', () => {
    const text =
      '泗县人民政府大事记(2012年5月)\n1日 县长李文到王店镇检查烤烟,副县长张勇陪同。\n2日 县政府第九次常务会议召开,李文主持,张勇出席。\n同日 张勇出席送水启动仪式并讲话。\n9日 全县测产结束。\n18日 全县推进会召开。李文讲话。';
    expect(read(text).meetings.map(({ date }) => date)).toEqual([
      '2012-05-01',
      '2012-05-02',
      '2012-05-02',
      '2012-05-18',
    ]);
  });

  it('reads names that a column of print broke', () => {
    const text = [
      '●3月4日,旗委副书记、旗长云海清主持召开重大招商项目落地服务保障领导小组会议。旗委常委白桦出席。',
      '●3月7日,旗委副书记、旗长云海清主持召开旗人民政府第十六次常务会议,副旗长齐猛参加会议并讲话。',
      '●3月9日,旗委常委白桦主持召开全旗防汛抗旱工作推进会,副旗长齐猛和各苏木镇负责人参加会议。',
    ];
    const column = text.flatMap((item) => item.match(/.{1,18}/gu) ?? []).join('\n');
    expect(officials(column)).toEqual(['云海清 旗委副书记+旗长', '白桦 旗委常委', '齐猛 副旗长']);
    expect(events(column)).toHaveLength(3);
  });

  it('reads a record with named fields', () => {
    const text =
      '{"title": "泗县召开推进会",\n"Newstime": "2018/3/20 15:51:32",\n"url": "http://example.org/1.html",\n"body": "3月20日,泗县召开推进会。县长李文主持会议。"}';
    expect(events(text)).toEqual(['推进会 2018-03-20: 李文 host']);
  });
});

describe('names', () => {
  it.each([
    ['县长江新华主持会议。', ['江新华 县长']],
    [
      '县人大常委会副主任区锐,县政协副主席来文涛列席。',
      ['区锐 县人大常委会副主任', '来文涛 县政协副主席'],
    ],
    ['副县长曲直、边疆(挂职),县长解放出席。', ['曲直 副县长', '边疆 副县长', '解放 县长']],
    ['县长仁青才让,县检察院检察长更求列席。', ['仁青才让 县长', '更求 县检察院检察长']],
    ['县长吾拉木-合牙孜丁主持。', ['吾拉木·合牙孜丁 县长']],
    ['县长王頔、副县长李昇出席。', ['王頔 县长', '李昇 副县长']],
    ['县⻓李⻘主持。', ['李青 县长']],
    ['县领导张勇、李文等参加。', ['张勇', '李文']],
    ['县领导张勇、李文及祁江一同出席。', ['张勇', '李文', '祁江']],
    ['县长李伟称,工程进展顺利。', ['李伟 县长']],
    [
      '副部长黄宏、高炮二团陵水营营长陈东受到慰问。团部高炮分队参加。',
      ['黄宏 副部长', '陈东 高炮二团陵水营营长'],
    ],
    ['县级副总林长、副县长张雄巡林。', ['张雄 县级副总林长+副县长']],
    ['会议强调,要将这项主任务做细。', []],
    ['周新政委亲自参加比武。', ['周新 政委']],
    [
      '决定任命吕靖、李庚、李超三位同志为县监察委员会委员。',
      ['吕靖 县监察委员会委员', '李庚 县监察委员会委员', '李超 县监察委员会委员'],
    ],
    ['会议通过了关于陈月、朱春龙两位同志辞去县人大常委会委员的辞呈。', ['陈月', '朱春龙']],
    ['县委组织部部长方 林受县委委托作说明。', ['方林 县委组织部部长']],
    [
      '县领导马海尔布、曲木 史拉、沙正青、吉克依则出席。',
      ['马海尔布', '曲木史拉', '沙正青', '吉克依则'],
    ],
    ['王明、李文、周 立当选为县委常委。', ['王明 县委常委', '李文 县委常委', '周立 县委常委']],
  ])('of «%s» are found', (text, expected) => {
    expect(officials(text)).toEqual(expected);
  });

  it.each([
    '县委书记肩负人民重托。',
    '委员们进一步统一思想。',
    '各位代表信心满怀,齐聚一堂。',
    '乡镇河长本周内补齐台账。',
    '县领导年前走访慰问。',
    '某某县委书记李某到会。',
    '旗委、旗政协主席会议召开。',
    '巴山镇党委书记会上发言。',
    '促进各级干部学法、守法、用法。',
    '察看了市级河长公示牌,乡级河长每旬巡河,村级河长每周巡河。',
    '会议学习中共中央总书记、国家主席林明在参加审议时的讲话精神。',
  ])('are none in «%s»', (text) => {
    expect(officials(text)).toEqual([]);
  });
});

describe('simplified characters', () => {
  it('stay where the text has them already', () => {
    expect(read('3月20日,乾县召开会议。县长李文主持。').counties.map(({ code }) => code)).toEqual([
      '610424',
    ]);
  });
});

describe('posts', () => {
  it.each([
    ['县十届人大一次会议选举王明为县第十届人大常委会主任。', ['王明 县人大常委会主任']],
    [
      '常青山、洛绒·邓珠当选为自治州政协第十四届委员会副主席。',
      ['常青山 自治州政协副主席', '洛绒·邓珠 自治州政协副主席'],
    ],
    ['县直工委书记赵卫东,县总河长钱文参加。', ['赵卫东 县直工委书记', '钱文 县总河长']],
    ['大会执行主席王明、李文在主席台就座。', ['王明', '李文']],
    [
      '县政协主席卢文,副主席万长水、姜从金,、吴元生,、石天开,秘书长高山出席。',
      [
        '卢文 县政协主席',
        '万长水 县政协副主席',
        '姜从金 县政协副主席',
        '吴元生 县政协副主席',
        '石天开 县政协副主席',
        '高山 县政协秘书长',
      ],
    ],
    ['县长王明带领张凌君、薛燕、李守运等县领导检查。', ['王明 县长', '张凌君', '薛燕', '李守运']],
    [
      '县长王明、常务副县长惠晓杰、史志办主任李文出席。',
      ['王明 县长', '惠晓杰 常务副县长', '李文 史志办主任'],
    ],
    ['县政协党组书记、主席提名人选陶文主持会议。', ['陶文 县政协党组书记+县政协主席提名人选']],
    ['省委书记楼文、县长茆明、区长闪勇到会。', ['楼文 省委书记', '茆明 县长', '闪勇 区长']],
    ['会议要求促进社会长治久安。', []],
    ['县长王明、分管副县长惠晓杰出席。', ['王明 县长', '惠晓杰 分管副县长']],
    ['市委党史学习教育第五指导组副组长秦安民到会。', ['秦安民 市委党史学习教育第五指导组副组长']],
    ['副县级干部令狐安生领学。', ['令狐安生']],
    ['市委常委、秘书长乔波出席。', ['乔波 市委常委+市委秘书长']],
    [
      '市委第三指导组组长敖翔,成员母其弥到会指导。',
      ['敖翔 市委第三指导组组长', '母其弥 市委第三指导组成员'],
    ],
    ['镇党委委员、镇政府马志伟副镇长部署工作。', ['马志伟 镇党委委员+副镇长']],
    ['省林业和草原局一级巡视员逯明强参加。', ['逯明强 省林业和草原局一级巡视员']],
    ['省粮油集团总经理、党委副书记艾文清到场。', []],
    ['会议决定成立指挥部,赵卫东任指挥长。', ['赵卫东 指挥长']],
    ['阿旺旦增、李长河、石云以及大会主席团成员在主席台就座。', ['阿旺旦增', '李长河', '石云']],
    ['担任本次会议执行主席的是向大成、白文、侯建。', ['向大成', '白文', '侯建']],
    ['会议决定接受邵国安同志辞去县长职务的请求。', ['邵国安']],
    ['县委常委、提名副县长人选向宏标到会。', ['向宏标 县委常委+提名副县长人选']],
    ['党校党建办三级主任科员向奎参加。', ['向奎 党校党建办三级主任科员']],
    ['宝力苏木政府副苏木达包杨参加。', ['包杨 副苏木达']],
    [
      '督学何文、王树等督导评估组成员,市教育局副局长钱文参加会议。',
      ['何文 督学', '王树 督学', '钱文 市教育局副局长'],
    ],
    [
      '县人大各专门委员会主任委员、县纪委驻县人大机关纪检组组长李文列席。',
      ['李文 县纪委驻县人大机关纪检组组长'],
    ],
  ])('of «%s»', (text, expected) => {
    expect(officials(text)).toEqual(expected);
  });
});

describe('presence', () => {
  const MEETING = '3月20日,泗县召开推进会。县长李文主持。';

  it.each([
    ['市长崔刚、副市长王瑜共同揭牌。', ['崔刚 attendee', '王瑜 attendee']],
    ['副县长张勇到会指导。', ['张勇 attendee']],
    ['省长陈国栋发来贺信。', []],
    ['会议学习贯彻市委书记刘南昌重要讲话精神。', []],
    ['县委书记江文率四套班子亲临会议现场。', ['江文 attendee']],
    ['县领导卢明、张伟、郭斌、田德等来到驻地,希望大家积极议政。', []],
    ['钱文向镇长惠良颁发任务书。', ['惠良 attendee']],
    ['副县长张勇对项目给予高度评价。', ['张勇 speaker']],
    ['副市长张勇出席会议并讲话、副县长王立参加会议。', ['张勇 attendee+speaker', '王立 attendee']],
    ['会议学习总书记、国家主席林明在参加审议时的讲话精神。副县长张勇出席。', ['张勇 attendee']],
    ['省内外专家组潘伟、陈涛、卜鹏参加调研。', ['潘伟 attendee', '陈涛 attendee', '卜鹏 attendee']],
  ])('is read of «%s»', (text, expected) => {
    const found = read(MEETING + text).meetings[0]?.participants ?? [];
    expect(
      found
        .filter(({ name }) => name !== '李文')
        .map(({ name, roles }) => `${name} ${roles.join('+')}`),
    ).toEqual(expected);
  });

  it('tells the last group of a list that is ahead of its verb from those behind', () => {
    expect(
      events(
        '3月20日,县长李文主持召开县政府常务会议。参加会议的有副县长张勇、王立,县政协副主席李春列席。',
      ),
    ).toEqual([
      '县政府常务会议 2018-03-20: 李文 host, 李春 observer, 张勇 attendee, 王立 attendee',
    ]);
  });
});

describe('events', () => {
  it.each([
    ['3月20日,县长李文主持召开会议,研究防汛工作。', '李文主持召开会议,研究防汛工作'],
    ['3月20日,第五届旅游文化节在泗县开幕。县长李文致辞。', '第五届旅游文化节'],
    ['3月20日,县教育局主办的篮球赛在体育馆开赛。县长李文出席。', '县教育局主办的篮球赛'],
    [
      '3月20日,县畜牧站站长李静一行,到王店镇推进肉牛产业相关工作。',
      '李静到王店镇推进肉牛产业相关工作',
    ],
    ['泗县第九次党代会,3月20日上午在县影剧院胜利闭幕。县长李文主持。', '泗县第九次党代会'],
  ])('of «%s» are named', (text, title) => {
    expect(read(text).meetings.map((meeting) => meeting.title)).toEqual([title]);
  });

  it('are one where the headline names who went to several places on a day', () => {
    const text =
      '市委副书记李军检查我县防汛工作\n3月20日,市委副书记李军到泗县检查防汛工作。\n3月20日上午,李军检查草沟镇闸口。李军要求,要守好闸口。\n3月20日下午,李军到大庄镇检查河堤。县长王新陪同。\n3月20日,副县长张勇到墩集镇检查春耕工作。';
    expect(events(text)).toEqual([
      '李军到泗县检查防汛工作 2018-03-20: 李军 attendee+speaker, 王新 attendee',
      '张勇到墩集镇检查春耕工作 2018-03-20: 张勇 attendee',
    ]);
  });

  it('are two where a meeting is held after a broadcast was watched', () => {
    expect(
      events(
        '3月21日,全省防火工作电视电话会议召开。县长李文在分会场收看。\n会后,泗县紧接着开会部署清明防火工作。李文强调,要早准备。',
      ),
    ).toHaveLength(2);
  });
});

describe('areas', () => {
  it('are where an inspection went', () => {
    const { meetings, counties } = read(
      '3月20日,渭南市委书记王明,市长李文到大荔县检查夏粮收购工作。',
    );
    expect(meetings.map(({ county }) => county)).toEqual(['大荔县']);
    expect(counties.map(({ name }) => name).sort()).toEqual(['大荔县', '渭南市']);
  });

  it('of a neighbour in a list are those that were named before', () => {
    const found = read(
      '3月20日,常山县委书记祝新赴江山市考察。江山市委书记周方,市委副书记、市长邬军陪同。',
    ).officials;
    expect(found.find(({ name }) => name === '邬军')?.county).toBe('江山市');
  });

  it.each([
    // the site's name in the breadcrumbs
    ['您的位置: 萧山网 >  新闻中心 > 正文\n3月20日,副区长张亮主持召开推进会。', '萧山区'],
    ['您现在的位置:楚雄日报新闻网 >> 州内要闻\n3月20日,州委书记谢志远主持召开推进会。', '楚雄州'],
    ['来源:昭阳信息网 2007-10-29\n10月27日,区长张勇主持召开推进会,对我区工作作了安排。', '昭阳区'],
    // what our district is, though leaders of the city are named more often, and a part of its town
    [
      '3月20日,市委常委、市委秘书长李军到我区检查工作。市委办公室、市应急局负责人参加。社区属于老城区,李军感谢干部对苏家屯区的支持。',
      '苏家屯区',
    ],
    ['3月20日,我县组织收看全省电视电话会议。县长张勇在勐海分会场参加会议。', '勐海县'],
    ['第04版:盱眙新闻\n3月20日,县长马明主持召开推进会。', '盱眙县'],
    // the owner of the site at the foot of the page
    ['3月20日,市长符平主持召开推进会。\n版权所有©琼海市人民政府网 技术支持:信息中心', '琼海市'],
    ['云上通城讯 记者王新报道:3月20日,县政协主席李文主持召开推进会。', '通城县'],
    // a name that the area had then
    ['淮阳网讯 3月20日,县长马明主持召开推进会,对我县工作作了安排。', '淮阳县'],
    // below its province or prefecture
    ['3月20日,县长温立嵩到江西(崇义)竹木家居产业城调研。', '崇义县'],
    ['3月20日,县长温立嵩主持召开会议,审议《关于表彰眉县优秀教师的请示》。', '眉县'],
    ['3月20日,县长温立嵩主持召开推进会,奋力谱写通山新篇章。', '通山县'],
  ])('«%s» is of %s', (text, county) => {
    expect(read(text).meetings.map((meeting) => meeting.county)).toEqual([county]);
  });

  it.each([
    '3月20日,县长温立嵩到竹山乡河背村、竹山乡塘角村调研,并到竹山乡敬老院看望老人。',
    '3月20日,县长温立嵩主持召开县住房县城建设推进会,奋力谱写平安新篇章。',
    '3月20日,县政府召开县长办公会,代县长温立嵩主持,报道县委、和县政府工作。',
  ])('«%s» names none', (text) => {
    expect(read(text).counties.map(({ name }) => name)).toEqual([]);
  });

  it('of a meeting that a township holds is the township, where no county is named', () => {
    const { meetings, officials: found } = read(
      '8月23日,板浦镇召开推进会。镇党委书记王明讲话,镇长茆文进行总结,事关全镇发展。',
    );
    expect(meetings.map(({ county }) => county)).toEqual(['板浦镇']);
    expect(found.map(({ name, county }) => `${name} ${county}`)).toEqual([
      '王明 板浦镇',
      '茆文 板浦镇',
    ]);
  });

  it('of 地委 and 行署 are a prefecture', () => {
    const found = read('3月20日,和田地委副书记、行署专员木合塔·艾山到墨玉县调研。');
    expect(found.officials.map(({ county }) => county)).toEqual(['和田地区']);
  });

  it('of a township are where its sentence says', () => {
    const found = read(
      '3月20日,政和县委书记王明到石屯镇、东平镇、杨源乡调研。在东平镇,镇长范云鹤汇报了工作。',
    ).officials;
    expect(found.map(({ name, county }) => `${name} ${county}`)).toEqual([
      '王明 政和县',
      '范云鹤 东平镇',
    ]);
  });

  it('of a digest of several counties are each that of its item', () => {
    const { meetings, officials: found } = read(
      [
        '●3月20日,崇明区人大常委会召开座谈会。区人大常委会主任王明主持。',
        '●3月21日,奉贤区人大常委会举行第二次会议。区人大常委会主任李文主持,副主任张勇出席。',
        '●3月22日,青浦区委召开推进会。区委书记钱文讲话。',
      ].join('\n'),
    );
    expect(meetings.map(({ county }) => county)).toEqual(['崇明区', '奉贤区', '青浦区']);
    expect(found.map(({ name, county }) => `${name} ${county}`)).toEqual([
      '王明 崇明区',
      '李文 奉贤区',
      '张勇 奉贤区',
      '钱文 青浦区',
    ]);
  });

  it.each(['塔什库尔干县', '陵水县', '鄂伦春旗', '前郭尔罗斯县'])('%s is a whole name', (name) => {
    expect(
      read(`3月20日,${name}召开推进会。王明主持会议。`).counties.map((county) => county.name),
    ).toEqual([name]);
  });
});

describe('figures', () => {
  it.each([
    ['3月20日,12,345余人参加泗县植树活动。县长李文主持。', 12345],
    ['3月20日,2百余人参加泗县植树活动。县长李文主持。', 200],
    ['3月20日,5千余人参加泗县植树活动。县长李文主持。', 5000],
  ])('of people in «%s» are whole', (text, count) => {
    expect(read(text).meetings[0]?.attendeeCount).toBe(count);
  });

  it('of a former state have no year that is not told', () => {
    expect(
      read('泗县贫困发生率由23.61%下降到2017年的14.31%。').targets.map(({ value, year }) => [
        value,
        year,
      ]),
    ).toEqual([
      [23.61, null],
      [14.31, 2017],
    ]);
  });
});
