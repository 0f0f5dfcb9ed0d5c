import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, inspectSource, inspectedOf, measureInspected } from '../../../testing/inspected.ts';
import { measureSaid } from '../../../testing/measure-said.ts';
import { engine, found, looks, nonsense } from '../../../testing/search-facts.ts';
import { searchHelp } from '../../facts/inspect/search-help.ts';
import type { SearchFacts } from '../../facts/search.ts';
import { searchNoResultHelp } from './no-result-help.ts';

const asked = 'http://site.test/s?q=1';
const searched = found(nonsense('miss', 0, { observations: looks('nothing').map((one) => ({ ...one, url: asked })) }));

function said(search: SearchFacts | undefined, main?: string, count = 2): string {
  const source = inspectSource(search === undefined ? {} : { search });
  const subjects = searchHelp.choose(source);
  const facts = subjects.map(({ url }) => {
    const [subject = { key: '', url }] = subjects;
    const fact =
      main === undefined
        ? undefined
        : searchHelp.read(answerOf(`<div class="content">${main}</div>`, { url, finalUrl: url }), subject, source);
    return [url, Array.from({ length: count }, () => fact)] as const;
  });
  return measureSaid(
    measureInspected(searchNoResultHelp, { ...(search && { search }), inspected: inspectedOf(searchHelp, facts) }),
  );
}

const none = '<p>抱歉，没有找到相关的内容。</p>'; // zh: an empty answer
// zh: help
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['advice', said(searched, `${none}<p>建议：缩短关键词，检查是否有错别字。</p>`), '1'],
  ['ways on', said(searched, `${none}<p><a href="/zwgk/">政府信息公开</a></p>`), '1'],
  ['nothing but a regret', said(searched, none), '1; no-help fail 2'],
  ['a link back to the form is no help', said(searched, `${none}<a href="/s?q=">返回</a>`), '1; no-help fail 2'],
  [
    'words that a script may still follow with advice',
    said(searched, `${none}<div id="tips"></div><script>$.getJSON("/hot",draw)</script>`),
    'unmeasured tool.no-browser',
  ],
  ['a page that a script draws', said(searched, ''), 'unmeasured tool.no-browser'],
  ['seen once', said(searched, none, 1), 'unmeasured needs.confirm'],
  ['not reached', said(searched), 'unmeasured site.unreachable'],
  [
    'an engine that asks by a script',
    said({ ...searched, engine: { ...engine, method: 'script' } }),
    'unmeasured unsupported.format',
  ],
  ['an engine that always lists something', said(found(nonsense('hit', 6)), none), 'na no.population'],
  ['no engine', said({ state: 'absent', observations: looks('absent'), queries: [] }), 'na no.population'],
  ['nobody asked', said(undefined), 'unmeasured tool.budget'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
