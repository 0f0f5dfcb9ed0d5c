import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { SiteFacts } from '../packages/checker/src/facts/facts.ts';
import { planOf, testRun } from '../packages/checker/testing/run-site.ts';

const sites = new URL('../../shared/sites/', import.meta.url);
const archive = new URL('italia-comuni/italia-comuni.tar.gz', sites);
const options = { skip: existsSync(archive) ? false : 'no italia-comuni here' };

interface Served {
  readonly url: string;
  readonly requests: readonly { readonly url?: string; readonly method?: string }[];
  close(): Promise<void>;
}
const serve = async (): Promise<Served> => {
  const { serve: open } = (await import(new URL('serve.mjs', sites).href)) as {
    serve: (path: string, options: { readonly port: number }) => Promise<Served>;
  };
  return open(fileURLToPath(archive), { port: 0 });
};

/** Broken targets by path, each with the number of pages that link to it. */
const brokenOf = ({ links }: SiteFacts): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...links.targets]
      .filter(({ state }) => state === 'broken')
      .map(({ url, places }) => [new URL(url).pathname, new Set(places.map(({ page }) => page)).size] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

test('a scan of a whole recorded site finds what is broken on it and nothing else', options, async () => {
  const truth = JSON.parse(readFileSync(new URL('italia-comuni/truth.json', sites), 'utf8'));
  const site = await serve();
  const run = testRun();
  try {
    assert.deepEqual(await run.scan(planOf(site.url)), { state: 'done' });
    const facts = run.facts();
    assert.equal(facts.crawl.pagesRead, truth.reachablePages);
    const expected = { ...truth.brokenPageLinks, ...truth.brokenResources };
    assert.deepEqual(
      brokenOf(facts),
      Object.fromEntries(
        Object.keys(expected)
          .toSorted()
          .map((path) => [path, expected[path].pages]),
      ),
    );
    for (const { state, observations } of facts.links.targets)
      if (state === 'broken') assert.ok(observations.length >= 2, 'a single look breaks nothing');
  } finally {
    run.remove();
    await site.close();
  }
});

test('a scan that was stopped half-way and taken up again says the same as one that was not', options, async () => {
  const site = await serve();
  const [whole, halved] = [testRun(), testRun()];
  try {
    await whole.scan(planOf(site.url));
    let seen = 0;
    const first = await halved.scan(planOf(site.url), (event) => event.event === 'progress' && (seen += 1) > 60);
    assert.equal(first.state, 'interrupted');
    assert.ok(halved.facts().crawl.pagesRead < whole.facts().crawl.pagesRead, 'it was stopped before its end');
    const second = await halved.scan(
      planOf(site.url),
      (event) => event.event === 'stage' && event.stage === 'confirm' && event.state === 'start',
    );
    assert.equal(second.state, 'interrupted');
    assert.deepEqual(await halved.scan(planOf(site.url)), { state: 'done' });
    const [a, b] = [whole.facts(), halved.facts()];
    assert.deepEqual(brokenOf(b), brokenOf(a));
    assert.deepEqual(b.crawl, a.crawl);
    assert.equal(b.links.checked, a.links.checked);
  } finally {
    whole.remove();
    halved.remove();
    await site.close();
  }
});
