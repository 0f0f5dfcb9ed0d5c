import { existsSync } from 'node:fs';
import { bad, good, readSite, type Problem, type Read, type Site } from '@gongkai/model';
import { inJsonFile } from '../scoring/in-json-file.ts';
import { readJsonFile } from './json-file.ts';
import { problem } from './problems.ts';
import { readSiteList } from './site-list.ts';

/** A site to be scanned, and the site file it came from ('' for a bare address). */
export interface Target {
  readonly site: Site;
  readonly file: string;
}

const levelOf = 'county';

/**
 * What stands on the command line as sites: addresses, and files that hold one site or a list of them (JSON or CSV).
 * Says everything that is wrong, file by file.
 */
export function readTargets(operands: readonly string[]): Read<readonly Target[]> {
  const targets: Target[] = [];
  const problems: Problem[] = [];
  for (const operand of operands) {
    const read = isAddress(operand) ? siteOfAddress(operand) : sitesOfFile(operand);
    if (read.ok) targets.push(...read.value);
    else problems.push(...read.problems);
  }
  return problems.length > 0 ? bad(problems) : good(targets);
}

const isAddress = (text: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(text);

/** A bare address as a site: a department of a county, one host. `gongkai site` knows better. */
export function siteOfAddress(text: string): Read<readonly [Target]> {
  const url = URL.parse(text);
  if (url === null || url.hostname === '') return bad([problem('url.not-url', words.notUrl, { text })]);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return bad([problem('url.scheme', words.scheme, { text, scheme: url.protocol.slice(0, -1) })]);
  url.hash = '';
  url.username = '';
  url.password = '';
  const site: Site = {
    schema: 'gongkai.site/1',
    name: url.host,
    url: url.href,
    organKind: 'department',
    level: levelOf,
    hosts: [url.host],
    serviceHosts: [],
  };
  return good([{ site, file: '' }]);
}

/** The sites of a file: one site file, a list of them, or a list as a spreadsheet saves it (`.csv`). */
export function sitesOfFile(operand: string): Read<readonly Target[]> {
  if (!existsSync(operand)) {
    const isFile = /\.(?:json|csv)$/i.test(operand);
    const isHost = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/\S*)?$/.test(operand);
    if (isFile) return bad([problem('site.missing', words.noFile, { text: operand })]);
    return bad([problem('url.not-url', isHost ? words.noScheme : words.notUrl, { text: operand })]);
  }
  if (/\.csv$/i.test(operand)) {
    const list = readSiteList(operand);
    return list.ok ? good(list.value.map((site) => ({ site, file: operand }))) : list;
  }
  const file = readJsonFile(operand);
  if (!file.ok) return file;
  const { json, text } = file.value;
  const sites: readonly unknown[] = Array.isArray(json) ? json : [json];
  const targets: Target[] = [];
  const problems: Problem[] = [];
  for (const [index, one] of sites.entries()) {
    const read = readSite(one);
    const place = Array.isArray(json) ? `/${index}` : '';
    if (read.ok) targets.push({ site: read.value, file: operand });
    else problems.push(...inJsonFile(below(place, read.problems), text, operand));
  }
  return problems.length > 0 ? bad(problems) : good(targets);
}

/** Problems of a part of a file, by their place in the whole. */
export const below = (place: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((found) => ({ ...found, at: place + found.at }));

const words = {
  notUrl: {
    zh: '“{text}”既不是网址也不是已有的站点文件：请写 https://… 开头的网址，或 gongkai site 生成的 site.json',
    en: '“{text}” is neither an address nor a site file: write an address such as https://…, or a site.json drafted by gongkai site',
  },
  noScheme: {
    zh: '“{text}”缺少协议：是否为 https://{text} ？',
    en: '“{text}” has no scheme: did you mean https://{text} ?',
  },
  scheme: {
    zh: '“{text}”的协议是 {scheme}，不能检查：只支持 http 和 https',
    en: '“{text}” cannot be scanned over {scheme}: only http and https can',
  },
  noFile: {
    zh: '没有站点文件 {text}：请核对路径，或先用 gongkai site URL 起草',
    en: 'There is no site file {text}: check the path, or draft one with gongkai site URL',
  },
} as const;
