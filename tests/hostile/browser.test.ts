import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { describe, test, type TestContext } from 'node:test';
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

describe('a browser leaves nothing behind', { skip: chromiumHere === undefined && 'no Chromium here' }, () => {
  /** Stops a scan by signals while its browser is up; gives the folder for temporary things, and the run's. */
  const stopped = async (t: TestContext, ...signals: NodeJS.Signals[]): Promise<{ temporary: string; out: string }> => {
    const server = await served(t, ordinary(), { delayMs: 20 });
    const [out, temporary] = [newFolder(), newFolder()];
    mkdirSync(temporary);
    chmodSync(temporary, 0o755); // the browser may run as nobody
    let child: ChildProcess | undefined;
    let sent = 0;
    const onOut = (text: string): void => {
      if (sent > 0 || !/"progress","stage":"render"/.test(text)) return;
      sent += 1;
      assert.equal(profilesIn(temporary).length, 1, 'a browser is up');
      for (const signal of signals) child?.kill(signal);
    };
    const args = ['scan', server.url, ...local, '--pack', 'demo', '--out', out, '--json'];
    const env = { CHROMIUM_PATH: chromiumHere ?? '', TMPDIR: temporary };
    const { code, err } = await gongkai(args, { env, onOut, onStart: (one) => (child = one) });
    assert.equal(code, signals.includes('SIGKILL') ? null : 130, err);
    assert.equal(sent, 1);
    return { temporary, out };
  };
  const profilesIn = (folder: string): readonly string[] =>
    readdirSync(folder).filter((name) => name.startsWith('gongkai-browser-'));

  test('Ctrl-C', async (t) => assert.deepEqual(profilesIn((await stopped(t, 'SIGINT')).temporary), []));
  test('Ctrl-C and Ctrl-C', async (t) =>
    assert.deepEqual(profilesIn((await stopped(t, 'SIGINT', 'SIGINT')).temporary), []));
  test('kill -9: the next run cleans up', async (t) => {
    const { temporary, out } = await stopped(t, 'SIGKILL');
    assert.equal(profilesIn(temporary).length, 1);
    const env = { CHROMIUM_PATH: chromiumHere ?? '', TMPDIR: temporary };
    const { code, err } = await gongkai(['resume', out], { env });
    assert.ok(wasWritten(code), err);
    assert.deepEqual(profilesIn(temporary), []);
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
