import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say } from '@gongkai/model';
import { known, pack, problemsOf, textOf, withRow, words } from '../../testing/pack-text.ts';
import { inJsonFile } from './in-json-file.ts';
import { readPack } from './read-pack.ts';

test('a pack that is right reads as it is written', () => {
  const read = readPack(textOf(pack()), 'mine.json', known);
  assert.deepEqual(read, { ok: true, value: pack() });
});

test('a byte order mark and $schema, which editors add, do no harm', () => {
  const read = readPack(`\uFEFF${textOf({ $schema: './pack.schema.json', ...pack() })}`, 'mine.json', known);
  assert.deepEqual(read, { ok: true, value: pack() });
});

test('a planned check is known', () => {
  assert.deepEqual(
    problemsOf(textOf(withRow({ parts: [{ check: 'site.https', with: {}, price: { all: { points: 5 } } }] }))),
    [],
  );
});

test('the line is the one the author sees', () => {
  const text = textOf(withRow({ worth: -100 }));
  const line = text.slice(0, text.indexOf('-100')).split('\n').length;
  assert.equal(problemsOf(text)[0]?.values?.['line'], line);
});

test('every fault is told, not only the first', () => {
  const codes = problemsOf(textOf(withRow({ worth: -1, source: 'robot', basis: '' }))).map(({ code }) => code);
  assert.deepEqual(codes.toSorted(), ['pack.negative-points', 'pack.too-short', 'pack.unknown-value']);
});

test('a text that is not JSON is told with line and column', () => {
  const text = textOf(pack()).replace('"mine",', '"mine"');
  assert.deepEqual(
    problemsOf(text).map(({ code, words: told, values }) => [code, say(told, 'en', values)]),
    [['pack.not-json', 'mine.json, line 4, column 3: not JSON at “"version": "”; check commas, quotes and brackets']],
  );
  assert.match(
    say(problemsOf('{"id"')[0]?.words ?? words, 'zh', problemsOf('{"id"')[0]?.values),
    /第 1 行第 6 列：文件到此中断/,
  );
});

test('a key written twice is told: the parser would keep the last in silence', () => {
  const text = textOf(pack()).replace('"version": "1.0.0",', '"version": "1.0.0",\n  "version": "1.0.0",');
  assert.deepEqual(
    problemsOf(text).map(({ code, at }) => [code, at]),
    [['pack.repeated-key', '/version']],
  );
});

test('problems of others who read the pack get its file and line too', () => {
  const problem = {
    code: 'check.param-wrong',
    at: '/indicators/0/parts/0/with/window',
    words: { zh: '参数有误', en: 'wrong' },
  };
  const text = textOf(pack());
  const [told] = inJsonFile([problem], text, 'mine.json');
  assert.equal(told?.values?.['line'], text.slice(0, text.indexOf('"with"')).split('\n').length);
});
