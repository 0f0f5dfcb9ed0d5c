import assert from 'node:assert/strict';
import { test } from 'node:test';
import { envName, options } from './options.ts';
import { settingsFrom, type Sources } from './settings.ts';

const from = (given: Partial<Sources>) =>
  settingsFrom({ flags: {}, env: {}, file: undefined, fileName: 'gongkai.config.json', ...given });
const settings = (given: Partial<Sources>) => {
  const read = from(given);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
};
const problems = (given: Partial<Sources>) => {
  const read = from(given);
  assert.ok(!read.ok);
  return read.problems;
};

test('flag goes before environment, environment before file, file before default', () => {
  const env = { GONGKAI_MAX_PAGES: '20' };
  const file = { maxPages: 30 };
  assert.equal(settings({ flags: { maxPages: '10' }, env, file }).maxPages, 10);
  assert.equal(settings({ env, file }).maxPages, 20);
  assert.equal(settings({ file }).maxPages, 30);
  assert.equal(settings({}).maxPages, 2000);
});

test('the defaults are those of the contract', () => {
  const { maxPages, confirmGap, timeout, rate, browser } = settings({});
  assert.deepEqual(
    { maxPages, confirmGap, timeout, rate, browser },
    { maxPages: 2000, confirmGap: 600, timeout: 15, rate: 2, browser: true },
  );
});

test('an empty environment variable sets nothing', () => assert.equal(settings({ env: { GONGKAI_RATE: '' } }).rate, 2));

test('a flag may be given several times, and each may hold several ranges', () => {
  const flags = { allowPrivate: ['127.0.0.0/8', '10.0.0.0/8,::1/128'] };
  assert.deepEqual(settings({ flags }).allowPrivate, ['127.0.0.0/8', '10.0.0.0/8', '::1/128']);
});

const refused: readonly (readonly [key: string, value: unknown])[] = [
  ['maxPages', '0'],
  ['maxPages', '1.5'],
  ['maxPages', '1e3'],
  ['rate', '0'],
  ['rate', 'fast'],
  ['confirmGap', '-1'],
  ['timeout', '0'],
  ['asOf', '2026-02-30'],
  ['failUnder', '101'],
  ['failUnder', '60.123'],
  ['allowPrivate', ['127.0.0.1']],
  ['allowPrivate', ['127.0.0.0/33']],
  ['lang', 'fr'],
  ['pack', ' '],
];
for (const [key, value] of refused)
  test(`--${key} ${String(value)} is refused with what it should be`, () => {
    const [problem] = problems({ flags: { [key]: value } });
    assert.equal(problem?.code, 'option.value');
    assert.match(problem.words.zh, /应为/);
  });

test('an unknown key of the file is named with the nearest known one', () => {
  const [problem] = problems({ file: { maxpage: 5 } });
  assert.equal(problem?.code, 'config.unknown-key');
  assert.equal(problem.values?.['near'], 'maxPages');
  assert.match(problem.at, /gongkai\.config\.json \/maxpage/);
});

test('a key that resembles nothing comes with all there are', () => {
  const [problem] = problems({ file: { quux: 1 } });
  assert.match(String(problem?.values?.['known']), /\bpack\b.*\bmaxPages\b/);
});

test('every problem is told, not just the first', () => {
  assert.equal(problems({ flags: { rate: 'x', asOf: 'y' }, file: { z: 1 } }).length, 3);
});

test('a file that is a list is refused', () => assert.equal(problems({ file: [] })[0]?.code, 'config.not-object'));

test('every option has its name in the environment', () => {
  assert.equal(envName('allowPrivate'), 'GONGKAI_ALLOW_PRIVATE');
  assert.equal(new Set(options.map(({ key }) => envName(key))).size, options.length);
});
