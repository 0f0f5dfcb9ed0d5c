import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { problemLines } from './problems.ts';
import { readSiteList } from './site-list.ts';

const dir = mkdtempSync(join(tmpdir(), 'gongkai-list-'));
after(() => rmSync(dir, { recursive: true }));
const listOf = (text: string | Buffer): ReturnType<typeof readSiteList> => {
  const path = join(dir, 'sites.csv');
  writeFileSync(path, text);
  return readSiteList(path);
};

const site = {
  schema: 'gongkai.site/1',
  name: 'a.example',
  url: 'https://a.example/',
  organKind: 'department',
  level: 'county',
  hosts: [],
  serviceHosts: [],
};
const right: readonly (readonly [name: string, text: string, sites: readonly object[]])[] = [
  ['addresses alone', 'url\nhttps://a.example/\n', [site]],
  [
    'every column',
    'name,url,idCode,organKind,level,noServices,hosts,serviceHosts,contact,pack\r\n' +
      'A,https://a.example/,3201000001,town,town,yes,a.example b.example,fw.example,a@b.cn,demo\r\n',
    [
      {
        ...site,
        name: 'A',
        idCode: '3201000001',
        organKind: 'town',
        level: 'town',
        noServices: true,
        hosts: ['a.example', 'b.example'],
        serviceHosts: ['fw.example'],
        contact: 'a@b.cn',
        pack: 'demo',
      },
    ],
  ],
  [
    'names and values in Chinese',
    '单位名称;网址;单位类型;层级;无办事服务\n某镇;https://a.example/;镇（街道）;乡镇级;否\n',
    [{ ...site, name: '某镇', organKind: 'town', level: 'town', noServices: false }],
  ],
  [
    'empty rows and columns',
    'url,,name\nhttps://a.example/,x,\n,,\n\nhttps://b.example/,,B\n',
    [site, { ...site, name: 'B', url: 'https://b.example/' }],
  ],
];
for (const [name, text, sites] of right)
  test(`a list of ${name}`, () => assert.deepEqual(listOf(text), { ok: true, value: sites }));

test('a list in UTF-8 with a mark, and one in GBK, as spreadsheets save them', () => {
  const gbk = Buffer.from([0xcd, 0xf8, 0xd6, 0xb7]); // the two characters of the column
  const rest = Buffer.from('\r\nhttps://a.example/\r\n');
  for (const bytes of [Buffer.from('\uFEFF网址\nhttps://a.example/'), Buffer.concat([gbk, rest])])
    assert.deepEqual(listOf(bytes), { ok: true, value: [site] });
});

const wrong: readonly (readonly [text: string, en: RegExp, zh: RegExp])[] = [
  ['', /row 1: there is no column url/, /第 1 行没有 url/],
  ['url\n', /holds no site/, /没有网站/],
  ['https://a.example/\nhttps://b.example/', /row 1, column 1 .*no such column/, /第 1 行第 1 列/],
  ['url,nmae\nhttps://a.example/,A', /row 1, column 2 \(nmae\): .*did you mean name\?/, /第 1 行第 2 列（nmae）.*name/],
  ['网址,url\nx,y', /row 1, column 2 \(url\): an earlier column is url/, /第 2 列/],
  ['name,url\nA,https://a.example/\nB,b.example', /row 3, column 2 \(url\): .*http/, /第 3 行第 2 列（url）/],
  [
    'url,类型\nhttps://a.example/,国王',
    /row 2, column 2 \(类型\): “国王” is not known/,
    /第 2 行第 2 列（类型）：“国王”/,
  ],
  ['url,hosts\nhttps://a.example/,a b/c', /row 2, column 2 \(hosts\): “b\/c” is not a host/, /第 2 列（hosts）/],
  ['url\nhttps://a.example/\n\nhttps://a.example/', /row 4, column 1 .*same address as in row 2/, /第 4 行.*第 2 行/],
];
for (const [text, en, zh] of wrong)
  test(`the list ${JSON.stringify(text)} is refused by row and column`, () => {
    const read = listOf(text);
    assert.ok(!read.ok);
    const [english = ''] = problemLines(read.problems, 'en');
    assert.match(english, en);
    assert.match(english, /sites\.csv/);
    assert.match(problemLines(read.problems, 'zh')[0] ?? '', zh);
    assert.doesNotMatch(english, /\{\w+\}/);
  });

test('every problem of a list is told at once', () => {
  const read = listOf('url,level\nx,county\nhttps://a.example/,moon\n');
  assert.deepEqual(read.ok ? [] : read.problems.map(({ values }) => [values?.['row'], values?.['column']]), [
    [2, 1],
    [3, 2],
  ]);
});
