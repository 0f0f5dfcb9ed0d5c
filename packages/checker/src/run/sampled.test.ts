import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { names } from './folder.ts';
import { sampledIn } from './sampled.ts';
import { factRows } from './store/fact-rows.ts';
import { openStore } from './store/open.ts';

const dir = mkdtempSync(join(tmpdir(), 'gongkai-sampled-'));
after(() => rmSync(dir, { recursive: true, force: true }));

test('a run tells which pages it drew and read, for what, and what it read of those that could cost', () => {
  const store = openStore(join(dir, names.database));
  const facts = factRows(store);
  const subjects = ['/a', '/b', '/c'].map((key) => ({ key: `list ${key}`, url: `http://x${key}` }));
  facts.put('inspect-subjects', 'tags', { version: 1, subjects });
  facts.put('inspect:tags', '0 list /a', { outcome: 'missing' });
  facts.put('inspect:tags', '1 list /a', { outcome: 'missing', fact: ['ColumnName'] });
  facts.put('inspect:tags', '0 list /c', { outcome: '', fact: [] });
  facts.put('inspect:tags', '0 list /b', { outcome: 'unread', reason: 'tool.timeout' });
  facts.put('axe', '1 http://x/a', { page: 'http://x/a', at: 0, rules: [] });
  facts.put('axe', '1 http://x/b', { page: 'http://x/b', at: 0, reason: 'tool.crash', detail: '' });
  facts.put('trial', '1 zoom http://x/c', { page: 'http://x/c', at: 0, faults: [] });
  store.close();
  const told = Object.fromEntries([...sampledIn(dir)].map(([need, urls]) => [need, Object.fromEntries(urls)]));
  assert.deepEqual(told, {
    'inspect:tags': { 'http://x/a': '["missing",["ColumnName"]]', 'http://x/c': '' },
    render: { 'http://x/a': '' },
    'view:zoom': { 'http://x/c': '' },
  });
  assert.deepEqual([...sampledIn(join(dir, 'nowhere'))], []);
});
