import type { Locale } from '@gongkai/model';

/** The texts of an element: Chinese at hand, English in a file of its own that is loaded when somebody reads English. */
export interface Speech<K extends string> {
  readonly zh: Readonly<Record<K, { readonly zh: string }>>;
  readonly en: () => Promise<Readonly<Record<K, string>>>;
}

/** Says one text of the element in the reader's language; `{name}` in it is filled from `values`. */
export type Say<K extends string> = (key: K, values?: Readonly<Record<string, string | number>>) => string;

/** Fills `{name}` marks; numbers are grouped as the language does. */
export function fill(text: string, locale: Locale, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => {
    const value = values[name];
    return value === undefined ? mark : typeof value === 'number' ? value.toLocaleString(locale) : value;
  });
}
