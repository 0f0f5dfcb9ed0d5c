import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyPages as pages, scanned } from '../../testing/policy-pages.ts';
import { planOf, testRun, type TestRun } from '../../testing/run-site.ts';
import { documents } from '../facts/inspect/documents.ts';
import type { ScanEvent } from './request.ts';

const needs = ['columns', 'inspect:documents'];
const looksOf = (run: TestRun): readonly string[] =>
  (run.facts().inspected?.looksOf(documents) ?? []).map(
    ({ subject, looks }) =>
      `${new URL(subject.url).pathname} ${looks.map(({ outcome, observation: { control } }) => `${outcome || 'well'}${control === true ? '!' : ''}`).join(' ')}`,
  );

test('inspect: what is well is looked at once, out of what the crawl kept; what is not is asked for again', () =>
  scanned(async (run, home, asked) => {
    assert.equal((await run.scan(planOf(home, { needs }))).state, 'done');
    assert.deepEqual(looksOf(run).toSorted(), [
      '/zcwj/1.html well',
      '/zcwj/2.html no-open-mark+no-interpretation-link no-open-mark+no-interpretation-link!',
    ]);
    assert.equal(asked.filter((line) => line === 'GET /zcwj/1.html').length, 1);
    assert.equal(asked.filter((line) => line === 'GET /zcwj/2.html').length, 2);
    const evidence = run
      .facts()
      .inspected?.looksOf(documents)
      ?.flatMap(({ looks }) => looks.map((look) => look.observation.evidence));
    assert.ok(evidence?.every((place) => /^pages-0001\.warc\.gz:\d+\+\d+$/.test(place ?? '')));
  }));

test('inspect: nothing is looked at that no check needs', () =>
  scanned(async (run, home, asked) => {
    await run.scan(planOf(home, { needs: ['columns'] }));
    assert.deepEqual(looksOf(run), []);
    assert.equal(asked.filter((line) => line === 'GET /zcwj/2.html').length, 1);
  }));

test('inspect: a page that is mended between the looks costs nothing', () =>
  scanned(
    async (run, home) => {
      await run.scan(planOf(home, { needs }));
      assert.ok(looksOf(run).includes('/zcwj/2.html no-open-mark+no-interpretation-link well!'), looksOf(run).join());
    },
    (url, nth) => (url === '/zcwj/2.html' && nth > 1 ? pages['/zcwj/1.html'] : undefined),
  ));

test('inspect: two looks that differ ask for a third', () =>
  scanned(
    async (run, home) => {
      await run.scan(planOf(home, { needs }));
      const [, looks] = looksOf(run).toSorted();
      assert.equal(
        looks,
        '/zcwj/2.html no-open-mark+no-interpretation-link no-interpretation-link! no-interpretation-link!',
      );
    },
    (url, nth) =>
      url === '/zcwj/2.html' && nth > 1 ? pages[url]?.replace('</h1>', '</h1><p>（此件公开发布）</p>') : undefined, // zh: the words
  ));

test('inspect: stopped at any place, a run that goes on knows the same', () =>
  scanned(async (whole, home) => {
    await whole.scan(planOf(home, { needs }));
    for (const stopAt of ['inspect', 'confirm'] as const) {
      const run = testRun();
      try {
        const stop = (event: ScanEvent): boolean => event.event === 'stage' && event.stage === stopAt;
        assert.equal((await run.scan(planOf(home, { needs }), stop)).state, 'interrupted');
        assert.equal((await run.scan(planOf(home, { needs }))).state, 'done');
        assert.deepEqual(looksOf(run), looksOf(whole));
      } finally {
        run.remove();
      }
    }
  }));

test('inspect: what robots.txt closes is not asked for', () =>
  scanned(
    async (run, home, asked) => {
      await run.scan(planOf(home, { needs }));
      assert.ok(!asked.some((line) => line.includes('/zcwj/')), asked.join());
      assert.deepEqual(looksOf(run), []);
    },
    (url) => (url === '/robots.txt' ? 'User-agent: *\nDisallow: /zcwj/' : undefined),
  ));
