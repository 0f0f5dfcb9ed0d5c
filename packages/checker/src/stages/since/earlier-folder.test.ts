import assert from 'node:assert/strict';
import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { before, firstRun, now, opened, said } from '../../../testing/changing-site.ts';
import type { TestRun } from '../../../testing/run-site.ts';
import type { Plan } from '../../run/plan.ts';
import { keptAnswer } from '../kept-answer.ts';
import type { ScanEvent } from '../request.ts';

const { site, newRun, planned, first, end } = await firstRun();
after(end);

/** A folder like the first run's, on which something happened. */
function folderLike(happens: (dir: string) => void): TestRun {
  const run = newRun();
  cpSync(first.dir, run.dir, { recursive: true });
  happens(run.dir);
  return run;
}
const newAndOld = async (
  since: string,
  more: Partial<Plan> = {},
): Promise<readonly [later: TestRun, alone: TestRun]> => {
  const [alone, later] = [newRun(), newRun()];
  await alone.scan(planned(more));
  await later.scan(planned({ ...more, since }));
  assert.deepEqual(said(later), said(alone));
  return [later, alone];
};

for (const tool of [undefined, 'gongkai/next'])
  test(`since: of a run whose evidence was purged nothing is taken for known${tool === undefined ? '' : ', by another version either'}`, async () => {
    site.pages = now;
    const purged = folderLike((dir) => {
      for (const file of readdirSync(dir)) if (file.endsWith('.warc.gz')) rmSync(join(dir, file));
    });
    site.notModified = 0;
    const [later] = await newAndOld(purged.dir, tool === undefined ? {} : { tool });
    assert.equal(site.notModified, 0);
    const places = opened(later, ({ db }) =>
      db.prepare("SELECT evidence FROM fetch WHERE status = 200 AND method = 'GET' AND n = 1").all(),
    );
    assert.ok(places.every(({ evidence }) => keptAnswer(later.dir, String(evidence)) !== undefined));
  });

test('since: a run before that was broken off is good for what it read', async () => {
  site.pages = before;
  const broken = newRun();
  await broken.scan(planned(), (event) => event.event === 'progress' && event.stage === 'fetch' && event.requests >= 9);
  site.pages = now;
  site.notModified = 0;
  await newAndOld(broken.dir);
  assert.ok(site.notModified > 0);
});

test('since: what a run before read comes back after a run that did not meet it', async () => {
  site.pages = now;
  const [second] = await newAndOld(first.dir);
  site.pages = before;
  await newAndOld(second.dir);
});

test('since: a run that was begun while the folder of the one before was away goes without it when it is back', async () => {
  site.pages = { ...before, '/': { says: 'none', html: before['/']!.html.replace('/about.html', '/news/6.html') } };
  const alone = newRun();
  await alone.scan(planned());
  const away = folderLike(() => undefined);
  const later = newRun();
  const plan = planned({ since: away.dir });
  renameSync(away.dir, `${away.dir}-away`);
  await later.scan(plan, (event) => event.event === 'progress' && event.stage === 'fetch' && event.requests >= 5);
  renameSync(`${away.dir}-away`, away.dir);
  await later.scan(plan);
  assert.deepEqual(said(later), said(alone));
});

test('since: a run whose folder was away for a time reads pages itself from then on', async () => {
  site.pages = now;
  const [alone, later, taken] = [newRun(), newRun(), folderLike(() => undefined)];
  await alone.scan(planned());
  const plan = planned({ since: taken.dir });
  const stopping = (requests: number) => (event: ScanEvent) =>
    event.event === 'progress' && event.stage === 'fetch' && event.requests >= requests;
  await later.scan(plan, stopping(3));
  renameSync(taken.dir, `${taken.dir}-away`);
  await later.scan(plan, stopping(9));
  renameSync(`${taken.dir}-away`, taken.dir);
  await later.scan(plan);
  assert.deepEqual(said(later), said(alone));
});
