import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderOf, listKey } from './address.ts';

const same: readonly (readonly [a: string, b: string])[] = [
  ['http://h/zcwj/', 'http://h/zcwj/index.html'],
  ['http://h/zcwj/', 'http://h/zcwj/index_3.html'],
  ['http://h/zcwj/index.shtml', 'https://h/zcwj/index_1.shtml'],
  ['http://h/list.jsp?col=3&page=1', 'http://h/list.jsp?page=2&col=3&order=asc'],
];
for (const [a, b] of same) test(`${a} and ${b} are one list`, () => assert.equal(listKey(a), listKey(b)));

const apart: readonly (readonly [a: string, b: string])[] = [
  ['http://h/list.jsp?col=3', 'http://h/list.jsp?col=4'],
  ['http://h/list_12.html', 'http://h/list_13.html'],
  ['http://h/col/col12/index.html', 'http://h/col/col13/index.html'],
  ['http://h/a/', 'http://g/a/'],
  ['http://h/ui?pageId=1', 'http://h/ui?pageId=2'],
];
for (const [a, b] of apart) test(`${a} and ${b} are two`, () => assert.notEqual(listKey(a), listKey(b)));

const folders: readonly (readonly [url: string, folder: string])[] = [
  ['http://h/xxgk/zcwj/index_2.html', 'h/xxgk/zcwj/'],
  ['http://h/tzgg.htm', 'h/tzgg/'],
  ['http://h/', 'h/'],
];
for (const [url, folder] of folders)
  test(`pages of ${url} lie in ${folder}`, () => assert.equal(folderOf(url), folder));
