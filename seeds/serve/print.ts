import type { Column, Department } from './content.ts';
import type { Live } from './live.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for a place between tags or in double quotes. */
export const text = (value: string): string => value.replace(/[&<>"]/g, (char) => entities[char] ?? char);

/** Where the demo stands: addresses that only the running server knows. */
export interface Setting {
  /** `http://127.0.0.1:8601`, no slash at the end. */
  readonly origin: string;
  /** A host that is not this site's: the county portal and other neighbours. */
  readonly other: string;
  /** The demo's own day. */
  readonly day: string;
  /** What the platform has for this department, once it stands. */
  readonly live?: Live;
}

/** Names from the top of the site down to this column. */
export const trail = (column: Column): readonly Column[] => [...(column.parent ? trail(column.parent) : []), column];

/** Every column that hangs below this one, itself excluded. */
export const below = (column: Column): readonly Column[] =>
  column.children.flatMap((child) => [child, ...below(child)]);

/** Newest first. */
export const newest = (columns: readonly Column[], count: number) =>
  columns
    .flatMap(({ items }) => items)
    .toSorted((a, b) => b.on.localeCompare(a.on) || a.number - b.number)
    .slice(0, count);

export const lines = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => part !== false && part !== undefined && part !== '').join('\n');

/** Meta tags of the page label standard; an `undefined` is left out, an empty one is printed empty. */
export const metas = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, content]) => `<meta name="${name}" content="${text(content)}"/>`)
    .join('\n');

/** Meta tags that say whose page this is. */
export const siteMetas = (department: Department) => ({
  SiteName: department.name,
  SiteDomain: department.domain,
  SiteIDCode: department.idCode,
});
