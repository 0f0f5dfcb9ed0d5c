import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideFieldOf } from '@gongkai/model';
import { guideOf } from '../../../model/testing/service.ts';
import { prerenderServiceGuide } from './service-guide.ts';

const pairs = (html: string): [string, string][] =>
  [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, label = '', text = '']) => [label, text]);

test('prerender: every field of the guide, known again by the element', () => {
  const found = pairs(prerenderServiceGuide(guideOf({ promisedDays: 0 }), { src: '/guide.json' }));
  assert.equal(found.length, 9);
  assert.deepEqual(
    found.map(([label]) => guideFieldOf(label)).filter((field) => field === undefined),
    [],
  );
  assert.deepEqual(
    found.filter(([label]) => label.includes('时限')).map(([, text]) => text),
    ['20 个工作日', '即办件'],
  );
});
test('prerender: what is missing is marked, markup stays text', () => {
  const html = prerenderServiceGuide(guideOf({ scope: '', name: '<img onerror=x>', fees: [] }), { src: '/"x' });
  assert.deepEqual(
    pairs(html)
      .filter(([, text]) => text === '未公布')
      .map(([label]) => label),
    ['办理范围', '收费依据及标准'],
  );
  assert.doesNotMatch(html, /<img|="\/"x/);
});
