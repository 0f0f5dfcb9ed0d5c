import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { gongkai, gongkaiHere } from '../../packages/checker/testing/command.ts';
import { calendar, ordinary, serveHostile } from '../../packages/checker/testing/hostile-server.ts';
import { broken, local, newFolder, reportIn, scan, served, wasWritten } from './kit.ts';

describe('a scan that is cut off goes on to the same score', { concurrency: 2 }, () => {
  const options = { delayMs: 4 };
  const args = (url: string, out: string): string[] => [
    'scan',
    url,
    ...local,
    '--no-browser',
    '--pack',
    'demo',
    '--out',
    out,
  ];
  const cut = async (
    t: TestContext,
    signal: NodeJS.Signals,
    code: number | null,
    site = ordinary(12),
  ): Promise<void> => {
    const server = await served(t, site, { ...options, more: calendar('/cal') });
    const [whole, half] = [newFolder(), newFolder()];
    const unbroken = await gongkaiHere(args(server.url, whole));
    assert.ok(wasWritten(unbroken.code), unbroken.err);
    const before = server.requests.length;
    let child: ChildProcess | undefined;
    server.onRequest((count) => {
      if (count === before + 70) child?.kill(signal);
    });
    const stopped = await gongkai(args(server.url, half), { onStart: (one) => (child = one) });
    assert.equal(stopped.code, code, stopped.err);
    assert.ok(!existsSync(join(half, 'report.json')), 'it was stopped before its report');
    if (code === 130) assert.match(stopped.err, /gongkai resume/);
    const resumed = await gongkaiHere(['resume', half]);
    assert.equal(resumed.code, unbroken.code, resumed.err);
    assert.equal(JSON.stringify(reportIn(half).score), JSON.stringify(reportIn(whole).score));
    assert.deepEqual(broken(reportIn(half)), broken(reportIn(whole)));
    const traps = (out: string): readonly string[] => reportIn(out).run.traps.map(({ pattern }) => pattern);
    assert.deepEqual(traps(half), traps(whole));
    if (code === 130) assert.equal(reportIn(half).run.pages, reportIn(whole).run.pages);
  };
  test('kill -9 half-way', (t) => cut(t, 'SIGKILL', null));
  test('Ctrl-C half-way', (t) => cut(t, 'SIGINT', 130));

  const endless = ordinary(4, '<a href="/cal?m=1">日历</a>');
  test('kill -9 in an endless calendar', (t) => cut(t, 'SIGKILL', null, endless));
  test('Ctrl-C in an endless calendar', (t) => cut(t, 'SIGINT', 130, endless));

  test('the same folder, pack and seed give the same score again, and another pack needs no network', async (t) => {
    const server = await serveHostile(ordinary());
    const out = newFolder();
    const first = await scan(server.url, out);
    await server.close();
    const before = JSON.stringify(reportIn(out).score);
    assert.equal((await gongkaiHere(['resume', out])).code, first.code);
    assert.equal(JSON.stringify(reportIn(out).score), before);
    const { code, err } = await gongkaiHere(['score', out, '--pack', 'state-2019']);
    assert.ok(wasWritten(code), err);
    assert.equal(reportIn(out).pack.id, 'state-2019');
    assert.equal((await gongkaiHere(['score', out, '--pack', 'demo'])).code, first.code);
    assert.equal(JSON.stringify(reportIn(out).score), before);
    t.diagnostic(`${before.length} characters of score`);
  });
});
