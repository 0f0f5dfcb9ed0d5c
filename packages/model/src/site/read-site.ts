import { isFields, type Fields } from '../field-reader.ts';
import { nearest } from '../nearest.ts';
import { bad, good, type Problem, type Read } from '../problem.ts';
import type { Words } from '../words.ts';
import { levels, organKinds, type Level, type OrganKind, type Site } from './site.ts';

const keys = '$schema schema name url idCode organKind level noServices hosts serviceHosts columns contact pack'.split(
  ' ',
);

const words = {
  object: {
    zh: '应为一个 JSON 对象（gongkai site URL 可生成）',
    en: 'A JSON object is expected (gongkai site URL drafts one)',
  },
  schema: { zh: 'schema 应为 "gongkai.site/1"', en: 'schema must be "gongkai.site/1"' },
  unknown: { zh: '没有 {key} 这一项，请删去；可用：{known}', en: '{key} is not known, remove it; known are {known}' },
  near: { zh: '没有 {key} 这一项，是否为 {near}？', en: '{key} is not known; did you mean {near}?' },
  text: { zh: '{key} 应为非空文字', en: '{key} must be a text' },
  url: {
    zh: '{key} 应为 http 或 https 网址，如 https://www.example.gov.cn/',
    en: '{key} must be an http or https address',
  },
  choice: { zh: '“{found}”不可用，请改为：{allowed}', en: '“{found}” is not known; use one of {allowed}' },
  idCode: {
    zh: '网站标识码应为 10 位数字，或 bm 加 8 位数字',
    en: 'The site code is ten digits, or bm and eight digits',
  },
  flag: { zh: '{key} 应为 true 或 false', en: '{key} must be true or false' },
  hosts: { zh: '{key} 应为主机名列表，如 ["www.example.gov.cn"]', en: '{key} must be a list of host names' },
  host: { zh: '“{found}”不是主机名：不要写协议、端口后的路径', en: '“{found}” is not a host name: no scheme, no path' },
  columns: { zh: 'columns 应为“网址: 栏目类别”的对象', en: 'columns must map addresses to column classes' },
} satisfies Record<string, Words>;

/** Reads `site.json`. Says everything that is wrong with it, each with its place. */
export function readSite(json: unknown): Read<Site> {
  if (!isFields(json)) return bad([{ code: 'site.not-object', at: '', words: words.object }]);
  const problems: Problem[] = [];
  const refuse = (key: string, code: string, text: Words, values: Readonly<Record<string, string>> = {}): void =>
    void problems.push({ code: `site.${code}`, at: `/${key}`, words: text, values: { key, ...values } });

  for (const key of Object.keys(json)) {
    if (keys.includes(key)) continue;
    const near = nearest(key, keys);
    if (near === undefined) refuse(escaped(key), 'unknown-key', words.unknown, { key, known: keys.join(' ') });
    else refuse(escaped(key), 'unknown-key', words.near, { key, near });
  }
  if (json['schema'] !== 'gongkai.site/1') refuse('schema', 'schema', words.schema);

  const text = (key: string): string => {
    const value = json[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    refuse(key, 'not-text', words.text);
    return '';
  };
  const optional = (key: string): string | undefined => (json[key] === undefined ? undefined : text(key));
  const choice = <K extends string>(key: string, all: Readonly<Record<K, Words>>): K | undefined => {
    const found = json[key];
    const hit = typeof found === 'string' ? namesOf(all).find((name) => name === found) : undefined;
    if (hit === undefined)
      refuse(key, 'unknown-value', words.choice, { found: shown(found), allowed: Object.keys(all).join(' ') });
    return hit;
  };
  const hosts = (key: string): readonly string[] => {
    const found = json[key] ?? [];
    if (!Array.isArray(found)) refuse(key, 'not-hosts', words.hosts);
    const list: readonly unknown[] = Array.isArray(found) ? found : [];
    return list.flatMap((host, index) => {
      if (isHost(host)) return [host.toLowerCase()];
      refuse(`${key}/${index}`, 'not-host', words.host, { found: shown(host) });
      return [];
    });
  };

  const site = {
    schema: 'gongkai.site/1' as const,
    name: text('name'),
    url: address(json, refuse),
    organKind: choice<OrganKind>('organKind', organKinds),
    level: choice<Level>('level', levels),
    hosts: hosts('hosts'),
    serviceHosts: hosts('serviceHosts'),
  };
  const idCode = optional('idCode');
  if (idCode !== undefined && idCode !== '' && !/^(\d{10}|bm\d{8})$/.test(idCode))
    refuse('idCode', 'id-code', words.idCode);
  const noServices = json['noServices'];
  if (noServices !== undefined && typeof noServices !== 'boolean') refuse('noServices', 'not-flag', words.flag);
  const columns = columnsOf(json['columns'], refuse);
  const contact = optional('contact');
  const pack = optional('pack');

  const { organKind, level } = site;
  if (problems.length > 0 || organKind === undefined || level === undefined) return bad(problems);
  return good({
    ...site,
    organKind,
    level,
    ...(idCode === undefined ? {} : { idCode }),
    ...(typeof noServices === 'boolean' ? { noServices } : {}),
    ...(columns === undefined ? {} : { columns }),
    ...(contact === undefined ? {} : { contact }),
    ...(pack === undefined ? {} : { pack }),
  });
}

type Refuse = (key: string, code: string, text: Words, values?: Readonly<Record<string, string>>) => void;

function address(json: Fields, refuse: Refuse): string {
  const found = json['url'];
  if (isAddress(found)) return /^[^/]+\/\/[^/]+$/.test(found) ? `${found}/` : found;
  refuse('url', 'not-url', words.url, { key: 'url' });
  return '';
}

function columnsOf(found: unknown, refuse: Refuse): Readonly<Record<string, string>> | undefined {
  if (found === undefined) return undefined;
  if (!isFields(found)) {
    refuse('columns', 'not-columns', words.columns);
    return undefined;
  }
  const columns: Record<string, string> = {};
  for (const [url, name] of Object.entries(found)) {
    if (!isAddress(url)) refuse(`columns/${escaped(url)}`, 'not-url', words.url, { key: url });
    else if (typeof name !== 'string' || name === '')
      refuse(`columns/${escaped(url)}`, 'not-text', words.text, { key: url });
    else columns[url] = name;
  }
  return columns;
}

const namesOf = <K extends string>(all: Readonly<Record<K, Words>>): readonly K[] => Object.keys(all) as K[];
// By hand: model knows neither Node nor a browser, so it has no URL class. The crawl parses the address in full.
const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\/[^\s/?#\\@]+([/?#]\S*)?$/i.test(value);
const isHost = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^(\[[\da-f:.]+\]|[\p{L}\p{N}_](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?)(:\d{1,5})?$/iu.test(value);
const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '–'));
/** A key as a JSON pointer writes it. */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
