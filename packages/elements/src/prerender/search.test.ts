import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prerenderSearch } from './search.ts';

test('prerender: a search form that works without script, values escaped', () => {
  const html = prerenderSearch({ src: '/i.json', action: '/s?"><img>', id: 's' });
  assert.match(html, /^<gk-search id="s" src="\/i.json">\n<form action="\/s\?&quot;&gt;&lt;img&gt;" method="get"/);
  assert.match(html, /<input type="search" name="q">/);
});
