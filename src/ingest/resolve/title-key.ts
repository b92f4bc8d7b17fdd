import { areasNamed } from '../../gazetteer/gazetteer.ts';

const OPENING = /^(?:我|全|本)?[县市州区旗](?=[^委政人纪监直级法检])/u;

/** 2017年县政府第三次常务会议 → 县政府第三次常务会议: a title without county, year and 召开; its ordinal stays. */
export function titleKey(title: string): string {
  const bare = title
    .replace(/(?:19|20)\d{2}年度?/gu, '')
    .replace(/召开|举行|[《》“”"'\s]/gu, '')
    .replace(/\((?:扩大)\)/gu, '扩大');
  const place = placeAtStart(bare);
  const rest = place === undefined ? bare : bare.slice(place.length);
  return rest.replace(OPENING, '') || bare;
}

/** 秦安县贫困村驻村帮扶工作队员管理办法 → true: whether the title itself names the place where it applies. */
export function namesPlace(title: string): boolean {
  return (
    /^(?:中华人民共和国|中国|国家|全国)/u.test(title) ||
    placeAtStart(title.replace(/^关于/u, '')) !== undefined
  );
}

/** 秦安县…管理办法 → 620522: the code of the area that a title opens with, if just one has the name. */
export function areaInTitle(title: string): string | undefined {
  const place = placeAtStart(title);
  const areas = place === undefined ? [] : areasNamed(place);
  return areas.length === 1 ? areas[0]?.code : undefined;
}

function placeAtStart(title: string): string | undefined {
  for (let length = Math.min(12, title.length); length >= 2; length--) {
    const head = title.slice(0, length);
    if (areasNamed(head).length > 0) return head;
  }
  return undefined;
}
