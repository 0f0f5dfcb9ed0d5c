import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonPlaces, lineAndColumn, lineOf, pointerOf } from './json-places.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('a value, a key and an item of a list stand on their own lines', () => {
  const text = '{\r\n  "a": [\r\n    1,\r\n    {"b/c":\r\n 2}\r\n  ]\r\n}';
  const places = jsonPlaces(text);
  for (const [pointer, line] of [
    ['', 1],
    ['/a', 2],
    ['/a/0', 3],
    ['/a/1', 4],
    ['/a/1/b~1c', 4],
  ] as const)
    assert.equal(lineOf(text, places, pointer), line, pointer);
});

test('what is missing stands where its holder begins', () => {
  const text = '{\n "a": {\n  "b": 1\n }\n}';
  const places = jsonPlaces(text);
  assert.equal(lineOf(text, places, '/a/missing/deeper'), 2);
  assert.equal(lineOf(text, places, '/missing'), 1);
});

test('a key written twice is told once, whatever lies in it', () => {
  assert.deepEqual(jsonPlaces('{"a":{"b":1},"a":{"b":2},"c":[{"d":1},{"d":1}]}').repeated, ['/a']);
});

test('the first wrong character is pointed at', () => {
  for (const [text, line, column] of [
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['[1, 2', 1, 6],
    ["{'a': 1}", 1, 2],
    ['{"a": tru}', 1, 7],
    ['', 1, 1],
    ['{} {}', 1, 4],
    ['["a\u0001"]', 1, 2],
  ] as const) {
    const { fault } = jsonPlaces(text);
    assert.ok(fault !== undefined, text);
    assert.deepEqual(lineAndColumn(text, fault), { line, column }, text);
  }
});

test('endless nesting ends as a fault, not on the stack', () => {
  assert.equal(jsonPlaces('['.repeat(100_000)).fault, 201);
});

test('property: it takes for JSON what the parser takes for JSON', () => {
  const json = fc.json({ maxDepth: 4 });
  const cut = fc
    .tuple(json, fc.nat(), fc.nat(3), fc.constantFrom('', ',', '"', '\\', '}', ']', ':', '0', '\n', '-', '.', 'e'))
    .map(([text, at, length, instead]) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + instead + text.slice(from + length);
    });
  fc.assert(
    fc.property(fc.oneof(json, cut), (text) => {
      assert.equal(jsonPlaces(text).fault === undefined, isJson(text), text);
    }),
  );
});

test('property: every value of a JSON text has its place', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const text = JSON.stringify(value, undefined, 1);
      const { starts } = jsonPlaces(text);
      const visit = (json: unknown, path: readonly string[]): void => {
        const pointer = pointerOf(path);
        assert.ok(starts.has(pointer), pointer);
        if (typeof json === 'object' && json !== null)
          for (const [key, inner] of Object.entries(json)) visit(inner, [...path, key]);
      };
      visit(JSON.parse(text), []);
    }),
  );
});
