import type { Words } from '../words/words.ts';
import type { FactField } from './fact-fields.tsx';

/** The values of an attendance. */
export function attendanceFields(
  words: Words,
  read: {
    readonly roles: readonly string[];
    readonly postTitle: string | null;
    readonly order: number | null;
  },
): readonly FactField[] {
  return [
    { name: 'roles', label: words.role, value: read.roles, options: words.roles },
    { name: 'postTitle', label: words.postAsPrinted, value: read.postTitle },
    { name: 'order', label: words.order, value: read.order, isNumber: true },
  ];
}

/** The values of a meeting. */
export function meetingFields(
  words: Words,
  read: {
    readonly title: string;
    readonly date: string | null;
    readonly type: string;
    readonly place: string | null;
  },
): readonly FactField[] {
  return [
    { name: 'title', label: words.title, value: read.title },
    { name: 'date', label: words.date, value: read.date },
    { name: 'type', label: words.type, value: read.type, options: words.types },
    { name: 'place', label: words.place, value: read.place },
  ];
}

/** The values of a document. */
export function policyFields(
  words: Words,
  read: { readonly title: string; readonly kind: string },
): readonly FactField[] {
  return [
    { name: 'title', label: words.title, value: read.title },
    { name: 'kind', label: words.kind, value: read.kind, options: words.policyKinds },
  ];
}

/** The values of a figure. */
export function figureFields(
  words: Words,
  read: {
    readonly metric: string;
    readonly value: number;
    readonly unit: string | null;
    readonly year: number | null;
    readonly isGoal: boolean;
  },
): readonly FactField[] {
  return [
    { name: 'metric', label: words.metric, value: read.metric },
    { name: 'value', label: words.value, value: read.value, isNumber: true },
    { name: 'unit', label: words.unit, value: read.unit },
    { name: 'year', label: words.year, value: read.year, isNumber: true },
    { name: 'isGoal', label: words.goal, value: read.isGoal },
  ];
}

/** The name of an official or of an organization. */
export function nameField(words: Words, name: string): readonly FactField[] {
  return [{ name: 'name', label: words.nameOf, value: name }];
}
