import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { describe, test } from 'node:test';
import { chromiumHere } from '../../packages/checker/testing/chromium.ts';
import { gongkai } from '../../packages/checker/testing/command.ts';
import { ordinary } from '../../packages/checker/testing/hostile-server.ts';
import { broken, local, newFolder, reportIn, served, wasWritten } from './kit.ts';

describe('a browser in trouble', { skip: chromiumHere === undefined && 'no Chromium here' }, () => {
  const withBrowser = (url: string, out: string): string[] => ['scan', url, ...local, '--pack', 'demo', '--out', out];
  test('Chromium missing where CHROMIUM_PATH says', async (t) => {
    const server = await served(t, ordinary());
    const { code, err } = await gongkai(withBrowser(server.url, newFolder()), {
      env: { CHROMIUM_PATH: '/nowhere/chromium' },
    });
    assert.equal(code, 2);
    assert.match(err, /CHROMIUM_PATH.*\/nowhere\/chromium/);
  });
  test('Chromium that does not start: the rest is measured', async (t) => {
    const server = await served(t, ordinary());
    const out = newFolder();
    const { code, err } = await gongkai(withBrowser(server.url, out), { env: { CHROMIUM_PATH: '/bin/false' } });
    assert.ok(wasWritten(code), `exit ${code}: ${err}`);
    const report = reportIn(out);
    assert.deepEqual(broken(report), { '/gone.html': 'gone' });
    assert.ok(
      report.run.unmeasured.some(({ check }) => check === 'a11y.axe'),
      JSON.stringify(report.run.unmeasured),
    );
  });
  test('Chromium killed half-way', { skip: !existsSync('/proc/self') }, async (t) => {
    const server = await served(t, ordinary());
    const out = newFolder();
    let killed = 0;
    let child: ChildProcess | undefined;
    const onOut = (text: string): void => {
      if (killed > 0 || !/"progress","stage":"render"/.test(text)) return;
      for (const pid of childrenOf(child?.pid ?? 0)) {
        process.kill(pid, 'SIGKILL');
        killed += 1;
      }
    };
    const env = { CHROMIUM_PATH: chromiumHere ?? '' };
    const ended = await gongkai([...withBrowser(server.url, out), '--json'], {
      env,
      onOut,
      onStart: (one) => (child = one),
    });
    assert.ok(killed > 0, 'a browser was there to be killed');
    assert.ok(wasWritten(ended.code), `exit ${ended.code}: ${ended.err}`);
    assert.deepEqual(broken(reportIn(out)), { '/gone.html': 'gone' });
  });
});

const childrenOf = (parent: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] === String(parent);
      } catch {
        return false; // it has ended meanwhile
      }
    })
    .map(Number);
