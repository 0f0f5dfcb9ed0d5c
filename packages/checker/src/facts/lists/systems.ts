import { inside, parseAnswer, rowsOfArray } from './json-rows.ts';
import { fragmentRows } from './fragment.ts';
import { noList, type ListRead } from './list-read.ts';
import lexicon from './lists.json' with { type: 'json' };

/** A platform whose lists come by an interface of known shape: rows of `lists.json`, no code. */
interface System {
  readonly id: string;
  /** All of them stand in the page. */
  readonly marks: readonly string[];
  /** Name in the address → name of the value in the page's script. */
  readonly values: Readonly<Record<string, string>>;
  readonly defaults: Readonly<Record<string, string>>;
  readonly address: string;
  readonly answers: readonly string[];
  readonly rows?: readonly string[];
  readonly html?: readonly string[];
}

const systems: readonly System[] = lexicon.systems.map(({ values, defaults, ...rest }) => ({
  ...rest,
  values: { ...values } as Readonly<Record<string, string>>,
  defaults: { ...defaults } as Readonly<Record<string, string>>,
}));

/** A value as a script or an attribute gives it: `SID: '755001'`, `"webId":"…"`, `webId=…`. */
function valueIn(script: string, name: string): string | undefined {
  for (let at = script.indexOf(name); at >= 0; at = script.indexOf(name, at + 1)) {
    if (/[\w$]/.test(script[at - 1] ?? '')) continue;
    const found = /^["']?\s{0,9}[:=]\s{0,9}(?:"([^"]{1,200})"|'([^']{1,200})'|([\w-]{1,80}))/.exec(
      script.slice(at + name.length, at + name.length + 240),
    );
    const value = found?.[1] ?? found?.[2] ?? found?.[3];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The first interface address of a platform's list; undefined when a value it needs is not in the page. */
function addressOf(system: System, script: string): string | undefined {
  let complete = true;
  const address = system.address.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'page' ? '1' : (valueIn(script, system.values[name] ?? name) ?? system.defaults[name]);
    complete &&= value !== undefined;
    return encodeURIComponent(value ?? '');
  });
  return complete ? address : undefined;
}

/** Addresses of the interfaces a page's script asks for its lists; empty when it is none of the known platforms. */
export function systemAddresses(script: string): readonly string[] {
  return systems.flatMap((system) => {
    if (!system.marks.every((mark) => script.includes(mark))) return [];
    const address = addressOf(system, script);
    return address === undefined ? [] : [address];
  });
}

function nextPage(url: string, rows: number, total: number): readonly string[] {
  const page = Number(/[?&]page=(\d{1,5})/.exec(url)?.[1] ?? 0);
  if (page < 1 || rows === 0 || page * rows >= total || page * 100 >= total) return [];
  return [url.replace(/([?&]page=)\d{1,5}/, `$1${page + 1}`)];
}

/** A unit of a page does not say how many there are: the next is asked for as long as this one is full, a few times. */
const FULL = 10;
const MOST_UNITS = 5;
function nextUnit(url: string, rows: number): readonly string[] {
  const page = Number(/pageNo%22%3A(?:%22)?(\d{1,3})/.exec(url)?.[1] ?? 1);
  if (rows < FULL || page >= MOST_UNITS) return [];
  const ask = encodeURIComponent(JSON.stringify({ pageNo: page + 1, pageSize: String(rows) }));
  return [`${url.replace(/&paramJson=[^&]*/, '')}&paramJson=${ask}`];
}

/** Rows of an answer of a known interface; undefined when the address is none of theirs. */
export function readSystemAnswer(body: string, url: string): ListRead | undefined {
  const system = systems.find(({ answers }) => answers.some((part) => url.includes(part)));
  if (system === undefined) return undefined;
  const answer = parseAnswer(body);
  const array = system.rows === undefined ? undefined : inside(answer, system.rows);
  const html = system.html === undefined ? undefined : inside(answer, system.html);
  const rows = Array.isArray(array) ? rowsOfArray(array) : typeof html === 'string' ? fragmentRows(html) : undefined;
  if (rows === undefined) return { ...noList, unread: 'xhr' };
  const total = inside(answer, ['total']);
  const pagers = system.html === undefined ? nextPage(url, rows.length, Number(total)) : nextUnit(url, rows.length);
  return { via: rows.length > 0 ? 'json' : '', rows, pagers };
}
