import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ColumnNames } from '@gongkai/model';
import type { ColumnEvidence } from './evidence.ts';
import { onceFor } from './once-for.ts';

const names: ColumnNames = { schema: 'gongkai.column-names/1', classes: [] };
const evidence: ColumnEvidence = {
  home: 'http://h/',
  siteName: '局', // zh: a site
  links: [],
  steps: [],
  labels: [],
  ends: new Set(),
  pages: new Map(),
  unread: new Map(),
  looks: new Map(),
  pagesRead: 1,
};
const changes: readonly (readonly [what: string, evidence: ColumnEvidence, names: ColumnNames, readings: number])[] = [
  ['nothing has changed', { ...evidence }, names, 1],
  ['another look was taken', { ...evidence, looks: new Map([['column:http://h/a/', []]]) }, names, 1],
  ['links are others', { ...evidence, links: [] }, names, 2],
  ['there is a look at the sitemap', { ...evidence, sitemap: { at: '', via: 'http', outcome: '' } }, names, 2],
  ['names are others', evidence, { ...names }, 2],
  ['pages are others', { ...evidence, pages: new Map() }, names, 2],
];
for (const [what, later, others, readings] of changes)
  test(`onceFor: what was read is ${readings === 1 ? 'given again' : 'read anew'} where ${what}`, () => {
    let made = 0;
    const read = onceFor(() => (made += 1));
    read(evidence, names);
    assert.equal(read(later, others), readings);
    assert.equal(made, readings);
  });
