import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf } from '../../testing/run-site.ts';
import { openToAll, type Robots } from '../capture/robots.ts';
import type { Capture } from '../run/capture.ts';
import { controls } from './control.ts';

const home = 'http://h.gov.cn/';
const reference = 'http://ref.gov.cn/';
const page = (url: string, given: Partial<Capture>): Capture => ({
  url,
  method: 'GET',
  at: 0,
  status: 200,
  headers: {},
  body: Buffer.alloc(0),
  wire: Buffer.alloc(0),
  ttfbMs: 0,
  totalMs: 0,
  ...given,
});
const down: Partial<Capture> = { status: 0, error: 'timeout' };
const well: Partial<Capture> = {};

interface Given {
  readonly home: Partial<Capture>;
  readonly reference?: Partial<Capture>;
  readonly robots?: Robots;
  readonly isPrivate?: boolean;
  readonly contact?: string;
}

async function control({
  home: first,
  reference: second = well,
  robots = openToAll,
  isPrivate = false,
  contact = 'a@b.cn',
}: Given) {
  const asked: string[] = [];
  const notes: string[] = [];
  const net = {
    fetch: ({ url }: { url: string }) => {
      asked.push(url);
      return Promise.resolve(page(url, url === home ? first : second));
    },
    closeRound: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const isWell = controls(
    {
      net,
      homeUrl: home,
      plan: planOf(home, { reference, contact }),
      robotsOf: () => Promise.resolve(robots),
      tell: (event) => void (event.event === 'note' && notes.push(event.code)),
    },
    1,
    () => Promise.resolve(isPrivate),
  );
  const answers = [await isWell('http://h.gov.cn/a'), await isWell('http://h.gov.cn/b')];
  assert.equal(answers[0], answers[1]);
  return { isWell: answers[0], asked, notes };
}

const closed: Robots = { ...openToAll, isAllowed: () => false };
const cases: readonly (readonly [name: string, given: Given, isWell: boolean, asked: readonly string[]])[] = [
  ['both answer', { home: well }, true, [home, reference]],
  ['the home page does not', { home: down }, false, [home, reference]],
  ['the home page fails', { home: { status: 502 } }, false, [home, reference]],
  ['a wall stands before the home page', { home: { status: 412 } }, false, [home, reference]],
  ['the home page is gone, and the server says so', { home: { status: 404 } }, true, [home, reference]],
  ['the reference does not answer', { home: well, reference: down }, false, [home, reference]],
  ['the reference fails, but over our line', { home: well, reference: { status: 503 } }, true, [home, reference]],
  ['the reference forbids to be asked, and says so', { home: well, robots: closed }, true, [home]],
  [
    'not even the rules of the reference can be had',
    { home: well, robots: { ...closed, unreachable: 'x' } },
    false,
    [home],
  ],
  ['a private site is not judged by the public net', { home: well, reference: down, isPrivate: true }, true, [home]],
  ['who names nobody asks nobody else', { home: well, reference: down, contact: '' }, true, [home]],
];
for (const [name, given, expected, urls] of cases)
  test(`control: ${name}`, async () => {
    const { isWell, asked, notes } = await control(given);
    assert.deepEqual([isWell, asked], [expected, urls]); // once in a minute, however many looks there are
    assert.deepEqual(notes, given.reference === down && urls.includes(reference) ? ['control.reference'] : []);
  });
