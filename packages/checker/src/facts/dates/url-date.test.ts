import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOfUrl } from './url-date.ts';

const cases: readonly (readonly [url: string, day: string | undefined])[] = [
  ['http://h/xxgk/zcwj/202403/t20240327_12.html', '2024-03-27'],
  ['http://h/art/2024/3/27/art_12_345.html', '2024-03-27'],
  ['http://h/zhengce/content/2019-04/18/content_5383.htm', '2019-04-18'],
  ['http://h/xw/2018-07-26/123.html', '2018-07-26'],
  ['http://h/xw/2024/0327/12.html', '2024-03-27'],
  ['http://h/xw/202403/27/12.html', '2024-03-27'],
  ['http://h/xw/20240327/12.html', '2024-03-27'],
  ['http://h/xw/art_12_20240327.html', '2024-03-27'],
  ['http://h/d/P020240327512345678901.pdf', '2024-03-27'],
  ['http://h/d/W020130412345678901234.jpg', '2013-04-12'],
  ['/art/2024/3/27/art_1_2.html?from=list', '2024-03-27'],
  ['http://h/gkmlpt/content/11/11304/post_11304123.html', undefined],
  ['http://h/content_20241345.html', undefined],
  ['http://h/xw/202403/12.html', undefined],
  ['http://h/list.jsp?day=2024-03-27', undefined],
  ['http://h/info/1053/6730.htm', undefined],
  ['http://h/xw/1970/01/01/12.html', undefined],
  ['', undefined],
];

for (const [url, day] of cases)
  test(`${url || 'an empty address'} → ${day ?? 'no day'}`, () => assert.equal(dateOfUrl(url), day));
