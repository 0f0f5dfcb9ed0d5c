import { isMachineReadable, type Dataset } from '@gongkai/model';

/** The themes in the publisher's order, with how many datasets each has. */
export function themesOf(items: readonly Dataset[]): ReadonlyMap<string, number> {
  const themes = new Map<string, number>();
  for (const { theme } of items) if (theme !== '') themes.set(theme, (themes.get(theme) ?? 0) + 1);
  return themes;
}

/** Those of one theme; all without one, or when the data have no such theme any more. */
export const ofTheme = (items: readonly Dataset[], theme: string): readonly Dataset[] =>
  themesOf(items).has(theme) ? items.filter((item) => item.theme === theme) : items;

const compulsory = ['theme', 'licence', 'frequency', 'columns', 'files', 'contact'] as const;
export type Compulsory = (typeof compulsory)[number];

/** What a dataset must say, with the number of datasets that do not; only fields with such datasets. */
export const unfilledIn = (
  items: readonly Dataset[],
): readonly { readonly column: Compulsory; readonly count: number }[] =>
  compulsory
    .map((column) => ({ column, count: items.filter((item) => item[column].length === 0).length }))
    .filter(({ count }) => count > 0);

/** Titles of datasets that have files, but none a program can read. */
export const unreadableIn = (items: readonly Dataset[]): readonly string[] =>
  items.filter((item) => item.files.length > 0 && !isMachineReadable(item)).map(({ title }) => title);
