import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSettings } from './config.ts';

const dir = mkdtempSync(join(tmpdir(), 'gongkai-config-'));
after(() => rmSync(dir, { recursive: true }));
const config = join(dir, 'mine.json');
writeFileSync(
  config,
  JSON.stringify({ $schema: 'x', rate: 'max', allowPrivate: ['10.0.0.0/8'], lang: 'en', browser: false }),
);

test('a named configuration file is read', () => {
  const read = readSettings({ config }, {});
  assert.ok(read.ok);
  const { rate, allowPrivate, lang, browser } = read.value;
  assert.deepEqual(
    { rate, allowPrivate, lang, browser },
    { rate: 'max', allowPrivate: ['10.0.0.0/8'], lang: 'en', browser: false },
  );
});
test('the environment may name it too, and the flag goes before', () => {
  assert.ok(readSettings({}, { GONGKAI_CONFIG: config }).ok);
  assert.ok(!readSettings({ config: join(dir, 'gone.json') }, { GONGKAI_CONFIG: config }).ok);
});
test('a named file that is not there is a problem, an unnamed one is not', () => {
  const read = readSettings({ config: join(dir, 'gone.json') }, {});
  assert.equal(read.ok ? '' : read.problems[0]?.code, 'file.missing');
  assert.ok(readSettings({}, {}).ok);
});
