import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { RunBefore } from '@gongkai/model';
import { before, firstRun, now, opened, said, shut, type Page } from '../../../testing/changing-site.ts';
import type { TestRun } from '../../../testing/run-site.ts';
import { loadMeta, runBefore, type Plan } from '../../run/plan.ts';
import { keptAnswer } from '../kept-answer.ts';

const { site, newRun, planned, first, end } = await firstRun();
after(end);
const evidenceOf = (run: TestRun): string[] => readdirSync(run.dir).filter((file) => file.startsWith('pages-'));
const bytesOf = (run: TestRun, file: string): string =>
  createHash('sha1')
    .update(readFileSync(join(run.dir, file)))
    .digest('hex');
const whole = evidenceOf(first).map((file) => bytesOf(first, file));

const cases: readonly (readonly [name: string, site: Readonly<Record<string, Page>>, plan: Partial<Plan>])[] = [
  ['nothing has changed', before, {}],
  ['pages were changed, taken away and added', now, {}],
  ['its robots.txt shuts a page off', { ...before, '/robots.txt': shut }, {}],
  ['another seed', now, { seed: 'other' }],
  ['the run stands for a later day', now, { asOf: '2026-03-20' }],
  ['the earlier run did not look for leaks', now, { needs: ['links', 'columns'] }],
  ['another version reads the pages', now, { tool: 'gongkai/next' }],
];
for (const [name, changed, more] of cases)
  test(`since: a run after another knows what a run alone would: ${name}`, async () => {
    site.pages = changed;
    const [alone, later] = [newRun(), newRun()];
    await alone.scan(planned(more));
    site.notModified = 0;
    await later.scan(planned({ ...more, since: first.dir }));
    assert.ok(site.notModified >= 7, `${site.notModified} answers that nothing has changed`);
    assert.deepEqual(said(later), said(alone));
    const pages = opened(alone, ({ db }) => Number(db.prepare('SELECT COUNT(*) AS n FROM page').get()?.n));
    const counted = opened(later, (store) => loadMeta(store, runBefore));
    const { run, unchanged, carried } = JSON.parse(String(counted)) as RunBefore;
    const isAlike = more.needs === undefined && more.tool === undefined;
    assert.equal(run, planned().id);
    assert.ok(unchanged >= 7 && unchanged <= pages + 1, `${unchanged} unchanged of ${pages}`);
    assert.ok(isAlike ? carried > pages / 3 && carried <= unchanged : carried === 0, `${carried} carried`);
    assert.deepEqual(later.facts().links, { ...alone.facts().links, targets: later.facts().links.targets });
    assert.deepEqual(
      evidenceOf(first).map((file) => bytesOf(first, file)),
      whole,
      'the evidence of the run before is as it was',
    );
  });

test('since: what is unchanged has its evidence in the new folder too, and a third run goes on from the second', async () => {
  site.pages = before;
  const [second, third] = [newRun(), newRun()];
  await second.scan(planned({ since: first.dir }));
  await third.scan(planned({ since: second.dir }));
  assert.deepEqual(said(third), said(first));
  const places = opened(third, ({ db }) =>
    db
      .prepare(
        "SELECT f.evidence, u.canon FROM fetch f JOIN url u ON u.id = f.url WHERE f.status = 200 AND u.canon LIKE '%.html'",
      )
      .all(),
  );
  for (const { evidence, canon } of places)
    assert.equal(
      keptAnswer(third.dir, String(evidence))?.body.toString(),
      before[new URL(String(canon)).pathname]?.html,
    );
  assert.ok(places.length >= 8);
});

test('since: broken off and taken up again, a run is the same, and the evidence of the run before untouched', async () => {
  site.pages = now;
  const [alone, later] = [newRun(), newRun()];
  await alone.scan(planned());
  const plan = planned({ since: first.dir });
  for (const stop of [3, 8])
    await later.scan(plan, (event) => event.event === 'progress' && event.stage === 'fetch' && event.requests >= stop);
  const end = await later.scan(plan);
  assert.equal(end.state, 'done');
  assert.deepEqual(said(later), said(alone));
  assert.deepEqual(
    evidenceOf(first).map((file) => bytesOf(first, file)),
    whole,
  );
  assert.equal(
    statSync(join(later.dir, 'pages-0001.warc.gz')).ino,
    statSync(join(first.dir, 'pages-0001.warc.gz')).ino,
  );
});

test('since: a run whose folder is gone is no obstacle', async () => {
  site.pages = before;
  const later = newRun();
  const end = await later.scan(planned({ since: join(first.dir, 'gone') }));
  assert.equal(end.state, 'done');
  assert.deepEqual(said(later), said(first));
});
