import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en } from './en.ts';

/** A text in any language: a string for a string, a function for a function. */
export type Translation<Text> = Text extends (...given: infer Given) => string
  ? (...given: Given) => string
  : Text extends string
    ? string
    : { readonly [Key in keyof Text]: Translation<Text[Key]> };

/** What the page says, in one language. A text that a language lacks is a type error. */
export type Words = Translation<typeof en>;

/** The types of meeting. */
export type MeetingKind = keyof Words['types'];

/** All types of meeting. */
export const MEETING_KINDS = Object.keys(en.types) as MeetingKind[];

/** Those of some words that are types of meeting, in the order in which they are listed. */
export function meetingKinds(words: readonly string[]): MeetingKind[] {
  return MEETING_KINDS.filter((kind) => words.includes(kind));
}

/** The languages of the page. */
export type Language = 'zh' | 'en';

/** What the page says in the language of its reader. */
export const WordsContext = createContext<Words>(en);

/** What the page says in the language of its reader. */
export const useWords = (): Words => useContext(WordsContext);

const KEY = 'xianzhi:language';

/** The language that the reader chose, else that of the browser, else English. */
export function firstLanguage(): Language {
  const chosen = storedLanguage();
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return navigator.languages.some((one) => one.startsWith('zh')) ? 'zh' : 'en';
}

/** Keeps the choice of the reader in the browser, where that keeps anything. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing asks again at the next visit.
  }
}

function storedLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
