import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Console } from '../console.ts';
import { fitted, progressOn } from './progress.ts';

interface Screen extends Console {
  readonly said: string[];
  readonly asked: string[];
  time: number;
}
const screen = (isTerminal: boolean): Screen => {
  const said: string[] = [];
  const asked: string[] = [];
  const made: Screen = {
    said,
    asked,
    time: 0,
    isTerminal,
    columns: 40,
    env: {},
    locale: 'en',
    tool: 'gongkai/0',
    out: (line) => void asked.push(line),
    err: (line) => void said.push(line),
    raw: (text) => void said.push(text),
    now: () => made.time,
  };
  return made;
};
const step = {
  event: 'progress',
  stage: 'fetch',
  done: 1,
  of: 9,
  pages: 1,
  requests: 2,
  url: 'http://a.example/',
} as const;

test('without a terminal a line comes every 5 seconds', () => {
  const console = screen(false);
  const progress = progressOn(console, false);
  for (console.time = 0; console.time < 12_000; console.time += 100) progress.tell(step);
  assert.equal(console.said.length, 3);
  assert.match(console.said[0] ?? '', /^Fetch pages 1\/9 · 1 pages · 2 requests · http/);
});

test('a terminal sees one line, rewritten, never longer than it is', () => {
  const console = screen(true);
  const progress = progressOn(console, false);
  progress.tell(step);
  progress.end();
  assert.deepEqual(console.said, [
    `\r\u001B[K${'Fetch pages 1/9 · 1 pages · 2 requests · http://a.example/'.slice(0, 39)}`,
    '\r\u001B[K',
  ]);
});

test('with --json every event is one line on stdout and nothing else is', () => {
  const console = screen(true);
  const progress = progressOn(console, true);
  progress.tell(step);
  progress.tell({ event: 'stage', stage: 'fetch', state: 'end' });
  progress.end();
  assert.deepEqual(
    console.asked.map((line) => JSON.parse(line).event),
    ['progress', 'stage'],
  );
  assert.deepEqual(console.said, []);
});

test('Han characters take two places', () => assert.equal(fitted('抓取页面 1/9', 7), '抓取页'));
