import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/** 脫貧攻堅 → 脱贫攻坚: the text in simplified script; a simplified text stays as it is. */
export function toSimplified(text: string): string {
  return convert(text);
}
