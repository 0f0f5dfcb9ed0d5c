import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { leaderColumns, leaderPages } from '../../facts/inspect/organ-pages.ts';
import { columnLeaders } from './leaders.ts';

const said = (
  columns: readonly TestColumn[],
  pages: Readonly<Record<string, string>>,
  more: Partial<Parameters<typeof saidOn>[2]> = {},
): string => saidOn(columnLeaders, [leaderColumns, leaderPages], { columns, pages, owed: ['leaders'], ...more });

const leaders: readonly TestColumn[] = [{ class: 'leaders', form: 'page' }];
const page = 'http://h/c0/';
// zh: pages about leaders
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['names, posts and duties', said(leaders, { [page]: '<p>范立新，局党组书记、局长，主持全面工作。</p>' }), '1'],
  ['no duties', said(leaders, { [page]: '<p>局长：范立新</p><p>副局长：罗静</p>' }), '1; leaders-duties fail 2'],
  [
    'duties behind a link of each',
    said(leaders, { [page]: '<p>局长：范立新</p><p><a href="fg/">工作分工</a></p>' }),
    '1; leaders-duties-deeper person 2',
  ],
  [
    'duties behind tabs, a name in a picture',
    said(leaders, {
      [page]:
        '<a href="#"><img src="1.jpg" alt="范立新"></a><p>局长</p><div style="display:none"><p>主持局全面工作。</p></div>',
    }),
    '1',
  ],
  ['a name of another people', said(leaders, { [page]: '<p>局长：买买提·艾力，主持局全面工作。</p>' }), '1'],
  ['nobody', said(leaders, { [page]: '<p>正在更新中，敬请期待本栏目内容</p>' }), '1; leaders-names fail 2'],
  ['a picture', said(leaders, { [page]: '<img src="ld.jpg">' }), '1; leaders-picture person 2'],
  [
    'a list that a script asks for',
    said(leaders, {
      [page]:
        '<div id="list"></div><script>$.ajax({url:"/api-gateway/jpaas-publish-server/front/page/build/unit",data:{webId:"a1",pageType:"column"},success:show});</script>',
    }),
    'unmeasured tool.no-browser',
  ],
  [
    'names that no list of surnames holds',
    said(leaders, { [page]: '<p>副县长 扎西次仁 主持全面工作</p><p>副县长 尼玛旺堆 分管教育</p>' }),
    '1; leaders-names-unclear person 2',
  ],
  [
    'each on a page of his own',
    said(leaders, {
      [page]: '<ul><li><a href="1.html">局长 范立新</a></li></ul>',
      'http://h/c0/1.html': '<p>范立新，局长，主持局全面工作。</p>',
    }),
    '2',
  ],
  [
    'such a page was not reached',
    said(leaders, { [page]: '<ul><li><a href="1.html">局长 范立新</a></li></ul>' }),
    'unmeasured site.unreachable',
  ],
  ['seen once', said(leaders, { [page]: '<p>局长：范立新</p>' }, { looks: 1 }), '1; leaders-duties unmeasured 0'],
  ['missing', said([{ class: 'news' }], {}, { absent: ['leaders'] }), '1; column-missing fail 2'],
  ['not owed', said([{ class: 'news' }], {}, { owed: [] }), 'na not.applicable'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
