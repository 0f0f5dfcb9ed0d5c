import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanPage } from '../scan/scan.ts';
import { findEngines } from './engine.ts';
import { readResults } from './result-page.ts';

const read = (main: string): readonly string[] =>
  readResults(scanPage(`<div class="content">${main}</div>`), 'http://h/s?q=a', 'utf-8', 'http://h/s').hits.map(
    ({ url, text }) => `${url} ${text}`,
  );

test('a result that only a click opens is one', () =>
  assert.deepEqual(
    read('<li><a href="javascript:void(0)" onclick="window.open(\'/art/1.html\')">河道管理办法</a></li>'),
    ['http://h/art/1.html 河道管理办法'],
  ));

test('a click that leads nowhere is none, and does not change where a link leads', () =>
  assert.deepEqual(
    read('<a href="#" onclick="sort(1)">按时间排序</a><a href="/a.html" onclick="count(\'/b.html\')">水利规划</a>'),
    ['http://h/a.html 水利规划'],
  ));

const accepted = (attribute: string): string | undefined =>
  findEngines(
    scanPage(`<form action="/s"${attribute}><input name="q"><input type="submit" value="搜索"></form>`).forms.map(
      (form) => ({ page: 'http://h/', charset: 'gb18030', form }),
    ),
    () => true,
  )[0]?.charset;

test('a form sends its query in the encoding it names, else in that of its page', () =>
  assert.deepEqual(['', ' accept-charset="UTF-8"', ' accept-charset="x"'].map(accepted), [
    'gb18030',
    'utf-8',
    'gb18030',
  ]));
