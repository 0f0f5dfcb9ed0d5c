import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import {
  bad,
  good,
  levels,
  nearest,
  organKinds,
  readSite,
  type Problem,
  type Read,
  type Site,
  type Words,
} from '@gongkai/model';
import { csvRows } from './csv-rows.ts';
import { problem } from './problems.ts';
import chinese from './site-list.headers.json' with { type: 'json' };

const keys = 'name url idCode organKind level noServices hosts serviceHosts contact pack'.split(' ');
const headers: Readonly<Record<string, string>> = chinese;

/** A column of the list: the key of a site file it holds, and how the list calls it. */
interface Column {
  readonly key: string;
  readonly header: string;
  /** From 1. */
  readonly number: number;
}

/**
 * A list of sites as a spreadsheet saves it: one row a site below a row of names, which are the keys of a site file or their
 * Chinese names; only the address is compulsory. UTF-8, or the GBK of Chinese spreadsheet programs. Each problem names its
 * row and its column.
 */
export function readSiteList(file: string): Read<readonly Site[]> {
  const bytes = readFileSync(file);
  const text = isUtf8(bytes) ? bytes.toString('utf8').replace(/^\uFEFF/, '') : new TextDecoder('gb18030').decode(bytes);
  const [first = [], ...rows] = csvRows(text);
  const { columns, problems } = columnsOf(first, file);
  if (problems.length > 0) return bad(problems);
  const sites: Site[] = [];
  const rowOf = new Map<string, number>();
  rows.forEach((cells, index) => {
    if (cells.every((cell) => cell === '')) return;
    const row = index + 2;
    const at = placeIn(file, row, columns);
    const read = readSite(siteOf(cells, columns));
    if (!read.ok) return void problems.push(...read.problems.map(at));
    const before = rowOf.get(read.value.url);
    if (before !== undefined)
      return void problems.push(at({ ...problem('site.twice', words.twice, { before }), at: '/url' }));
    rowOf.set(read.value.url, row);
    sites.push(read.value);
  });
  if (problems.length === 0 && sites.length === 0) return bad([problem('list.empty', words.empty, { file })]);
  return problems.length > 0 ? bad(problems) : good(sites);
}

function columnsOf(
  first: readonly string[],
  file: string,
): { readonly columns: readonly Column[]; readonly problems: Problem[] } {
  const columns: Column[] = [];
  const problems: Problem[] = [];
  first.forEach((header, index) => {
    if (header === '') return;
    const place = { file, row: 1, column: index + 1, header };
    const key = keys.find((one) => one.toLowerCase() === header.toLowerCase()) ?? headers[header];
    if (key === undefined) {
      const near = nearest(header, [...keys, ...Object.keys(headers)]);
      const text = near === undefined ? words.unknown : words.near;
      problems.push(
        problem('list.unknown-column', placed(text), { ...place, near: near ?? '', known: keys.join(' ') }),
      );
    } else if (columns.some((column) => column.key === key))
      problems.push(problem('list.column-twice', placed(words.columnTwice), { ...place, key }));
    else columns.push({ key, header, number: index + 1 });
  });
  if (problems.length === 0 && !columns.some(({ key }) => key === 'url'))
    problems.push(problem('list.no-address', words.noAddress, { file }));
  return { columns, problems };
}

/** A row as a site file would say it; what is left empty is as for a bare address. */
function siteOf(cells: readonly string[], columns: readonly Column[]): Readonly<Record<string, unknown>> {
  const told = new Map(columns.map(({ key, number }) => [key, cells[number - 1] ?? '']));
  const site: Record<string, unknown> = { schema: 'gongkai.site/1', url: told.get('url') };
  const take = (key: string, value: (cell: string) => unknown, usual?: unknown): void => {
    const cell = told.get(key) ?? '';
    if (cell !== '') site[key] = value(cell);
    else if (usual !== undefined) site[key] = usual;
  };
  const asWritten = (cell: string): string => cell;
  take('name', asWritten, URL.parse(told.get('url') ?? '')?.host ?? '?');
  take('organKind', (cell) => keyNamed(cell, organKinds), 'department');
  take('level', (cell) => keyNamed(cell, levels), 'county');
  take('noServices', (cell) => flags[cell.toLowerCase()] ?? cell);
  for (const key of ['hosts', 'serviceHosts'])
    take(key, (cell) => cell.split(/[\s,;|\uff0c\uff1b\u3001]+/).filter(Boolean));
  for (const key of ['idCode', 'contact', 'pack']) take(key, asWritten);
  return site;
}

const flags: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  1: true,
  '\u662f': true,
  false: false,
  no: false,
  0: false,
  '\u5426': false,
};

/** The key of an enum by itself or by its Chinese name; the text itself when it is neither, for the reader to refuse. */
const keyNamed = (text: string, all: Readonly<Record<string, Words>>): string =>
  Object.entries(all).find(([key, { zh }]) => key === text || zh === text)?.[0] ?? text;

/** Puts the place in the list before what the reader of site files says. */
const placeIn =
  (file: string, row: number, columns: readonly Column[]) =>
  ({ code, at, words: text, values = {} }: Problem): Problem => {
    const key = at.split('/')[1] ?? '';
    const column = columns.find((one) => one.key === key);
    const place = { file, row, column: column?.number ?? 1, header: column?.header ?? key };
    return problem(code, placed(text), { ...values, ...place });
  };

const placed = ({ zh, en }: Words): Words => ({
  zh: '{file} 第 {row} 行第 {column} 列（{header}）：'.concat(zh),
  en: `{file}, row {row}, column {column} ({header}): ${en}`,
});

const words = {
  unknown: { zh: '没有 {header} 这一列；可用：{known}', en: 'there is no such column; known are {known}' },
  near: { zh: '没有 {header} 这一列，是否为 {near}？', en: 'there is no such column; did you mean {near}?' },
  columnTwice: { zh: '前面已有一列是 {key}，请删去一列', en: 'an earlier column is {key} already; remove one' },
  noAddress: {
    zh: '{file} 第 1 行没有 url（网址）这一列：第一行应为列名',
    en: '{file}, row 1: there is no column url: the first row must hold the names of the columns',
  },
  twice: { zh: '与第 {before} 行是同一个网址，请删去一行', en: 'the same address as in row {before}; remove one' },
  empty: { zh: '{file} 里没有网站：列名下面每行写一个', en: '{file} holds no site: write one a row below the names' },
} as const satisfies Record<string, Words>;
