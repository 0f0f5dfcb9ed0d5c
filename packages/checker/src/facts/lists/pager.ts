/** More pages than this are a trap, not a list. */
const MOST_PAGES = 5000;

// TRS and its copies: createPageHTML(5, 0, "index", "html"), newer ones name the box first.
const argument = /^\s{0,20}(?:"([^"]{0,80})"|'([^']{0,80})'|(-?\d{1,9}))\s{0,20}$/;
const counted = /\bcountPage\s{0,9}=\s{0,9}(\d{1,6})/;
const current = /\bcurrentPage\s{0,9}=\s{0,9}(\d{1,6})/;
const ending = /\.(s?html?)["']/;

interface Pages {
  readonly count: number;
  readonly current: number;
  readonly name: string;
  readonly extension: string;
}

function argumentsOf(script: string, from: number): readonly (string | number)[] {
  const end = script.indexOf(')', from);
  if (end < 0 || end - from > 400) return [];
  return script
    .slice(from, end)
    .split(',')
    .flatMap((part): readonly (string | number)[] => {
      const found = argument.exec(part);
      if (found === null) return [];
      return found[3] === undefined ? [found[1] ?? found[2] ?? ''] : [Number(found[3])];
    });
}

function called(script: string): Pages | undefined {
  for (let at = script.indexOf('createPageHTML('); at >= 0; at = script.indexOf('createPageHTML(', at + 1)) {
    const given = argumentsOf(script, at + 'createPageHTML('.length);
    const first = given.findIndex((value) => typeof value === 'number');
    const [count, now, name, extension] = first < 0 ? [] : given.slice(first);
    if (
      typeof count === 'number' &&
      typeof now === 'number' &&
      typeof name === 'string' &&
      typeof extension === 'string'
    )
      return { count, current: now, name: name || 'index', extension: extension || 'html' };
  }
  return undefined;
}

function declared(script: string): Pages | undefined {
  const count = counted.exec(script);
  const now = current.exec(script);
  if (count === null || now === null) return undefined;
  return {
    count: Number(count[1]),
    current: Number(now[1]),
    name: 'index',
    extension: ending.exec(script)?.[1] ?? 'html',
  };
}

/**
 * The pages a TRS pager call writes: page 0 is `index.html`, page n is `index_n.html`. The first page names them all;
 * a later one only its next, so that a list of thousands is not named thousands of times. Empty when nothing calls it.
 */
export function calledPages(script: string): readonly string[] {
  const pages =
    (script.includes('createPageHTML(') ? called(script) : undefined) ??
    (script.includes('countPage') ? declared(script) : undefined);
  if (pages === undefined || pages.count < 2 || pages.count > MOST_PAGES || pages.current < 0) return [];
  const page = (n: number): string => `${pages.name}${pages.name.endsWith('_') ? '' : '_'}${n}.${pages.extension}`;
  if (pages.current > 0) return pages.current + 1 < pages.count ? [page(pages.current + 1)] : [];
  return Array.from({ length: pages.count - 1 }, (_, n) => page(n + 1));
}
