import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isAbsurd, patternOf, watchTraps, type TrapState } from './patterns.ts';

const cases: [url: string, pattern: string][] = [
  ['http://a.cn/art/2025/3/12/art_3_7.html', '/art/#/#/#/art_#_#.html'],
  ['http://a.cn/list.jsp?page=2&col=9', '/list.jsp?col&page'],
  ['http://a.cn/', '/'],
];
for (const [url, pattern] of cases) test(`patternOf: ${url}`, () => assert.equal(patternOf(url), pattern));

test('isAbsurd: a path that goes in circles', () => {
  assert.equal(
    isAbsurd(`http://www.example.gov.cn${'/a/b'.repeat(5)}/list/of/things.html?long=enough-to-look-at`),
    true,
  );
  assert.equal(isAbsurd('http://www.example.gov.cn/zwgk/fdzdgknr/zcwj/2025/03/12/t20250312_1.html'), false);
});

test('watchTraps: an endless calendar ends after thirty barren pages', () => {
  const watch = watchTraps();
  let month = 0;
  for (; month < 200 && !watch.isStopped(`http://a.cn/calendar.jsp?back=${month}`); month += 1) {
    watch.page(`http://a.cn/calendar.jsp?back=${month}`, [11, 12, 13], false);
    watch.endLevel();
  }
  assert.ok(month > 29 && month < 35, String(month));
  assert.deepEqual(
    watch.stopped.map(({ pattern }) => pattern),
    ['/calendar.jsp?back'],
  );
});

test('watchTraps: a long column whose pages say something new goes on', () => {
  const watch = watchTraps();
  for (let page = 0; page < 500; page += 1) {
    watch.page(`http://a.cn/list.jsp?page=${page}`, [1, 2, page * 7919], false);
    watch.endLevel();
  }
  assert.equal(watch.stopped.length, 0);
});

test('watchTraps: the order of answers inside a level changes nothing', () => {
  const run = (flip: boolean): readonly unknown[] => {
    const watch = watchTraps();
    for (let level = 0; level < 20; level += 1) {
      const pages = [0, 1, 2, 3].map((n) => `http://a.cn/f.jsp?x=${level * 4 + n}`);
      for (const url of flip ? pages.toReversed() : pages) watch.page(url, [5, 6], false);
      watch.endLevel();
    }
    return watch.stopped;
  };
  assert.deepEqual(run(true), run(false));
});

test('watchTraps: broken off anywhere and taken up again, it comes to the same', () => {
  const page = fc.record({
    kind: fc.constantFrom('cal', 'list', 'x'),
    texts: fc.array(fc.nat(60), { maxLength: 4 }),
    leads: fc.integer({ min: 0, max: 40 }).map((n) => n === 0),
  });
  const levels = fc.array(fc.array(page, { minLength: 1, maxLength: 3 }), { minLength: 20, maxLength: 60 });
  fc.assert(
    fc.property(levels, fc.nat(200), (made, cut) => {
      const run = (at: number): unknown => {
        let watch = watchTraps();
        let count = 0;
        for (const level of made) {
          for (const { kind, texts, leads } of level) {
            if (count === at)
              watch = watchTraps({
                ...(JSON.parse(JSON.stringify(watch.state())) as TrapState),
                stopped: watch.stopped,
              });
            watch.page(`http://a.cn/${kind}.jsp?n=${count}`, texts, leads);
            count += 1;
          }
          watch.endLevel();
        }
        return [watch.stopped, watch.state()];
      };
      assert.deepEqual(run(cut), run(-1));
    }),
    { numRuns: 30 },
  );
});
