import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Report } from '@gongkai/model';
import {
  bomb,
  calendar,
  endless,
  ordinary,
  redirect,
  type Answer,
  type HostileServer,
} from '../../packages/checker/testing/hostile-server.ts';
import { broken, newFolder, reportIn, scan, served, wasWritten } from './kit.ts';

describe('one bad page does not hide the rest', { concurrency: 3 }, () => {
  const found = { '/gone.html': 'gone' };
  const scanned = async (server: HostileServer, ...more: string[]): Promise<Report> => {
    const out = newFolder();
    const ended = await scan(server.url, out, ...more);
    assert.ok(wasWritten(ended.code), `exit ${ended.code}: ${ended.err}`);
    return reportIn(out);
  };

  test('a 2 GB page', async (t) => {
    const sent = { bytes: 0 };
    const server = await served(t, { ...ordinary(4, '<a href="/big.html">大</a>'), '/big.html': endless(sent) });
    const report = await scanned(server);
    assert.deepEqual(broken(report), found);
    assert.ok(sent.bytes < 64 << 20, `${sent.bytes} bytes were read`);
  });
  test('a gzip bomb', async (t) => {
    const server = await served(t, { ...ordinary(4, '<a href="/bomb.html">炸</a>'), '/bomb.html': bomb });
    assert.deepEqual(broken(await scanned(server)), found);
  });
  test('a redirect loop', async (t) => {
    const loop = { '/l1': redirect('/l2'), '/l2': redirect('/l1') };
    const server = await served(t, { ...ordinary(4, '<a href="/l1">转</a>'), ...loop });
    assert.deepEqual(broken(await scanned(server)), { ...found, '/l1': 'redirect-loop' });
  });
  test('a page with an invalid charset', async (t) => {
    const odd: Answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=x-no-such' });
      response.end(
        Buffer.from([
          ...Buffer.from('<title>'),
          0xff,
          0xfe,
          0x00,
          0xc0,
          ...Buffer.from('</title><a href="/only-here.html">x</a>'),
        ]),
      );
    };
    const server = await served(t, { ...ordinary(4, '<a href="/odd.html">乱</a>'), '/odd.html': odd });
    assert.deepEqual(broken(await scanned(server)), { ...found, '/only-here.html': 'gone' });
  });
  test('an endless calendar: the scan ends, reports the trap and finds the rest', async (t) => {
    const server = await served(t, ordinary(4, '<a href="/cal?m=1">日历</a>'), { more: calendar('/cal') });
    const report = await scanned(server);
    assert.deepEqual(broken(report), found);
    assert.equal(report.run.traps.length, 1, JSON.stringify(report.run.traps));
    assert.match(report.run.traps[0]?.pattern ?? '', /\/cal/);
    assert.ok(report.run.pages > 44 && server.requests.length < 400, `${report.run.pages} pages`);
  });
  test('a private address reached by link or redirect: refused, found, reported', async (t) => {
    const inside = await served(t, { '*': 'secret' }, { host: '127.0.0.2' });
    const links = `<a href="${inside.url}x">内</a><a href="http://10.0.0.1/">内</a><a href="/jump">转</a>`;
    const server = await served(t, { ...ordinary(4, links), '/jump': redirect(`${inside.url}y`) });
    const report = await scanned(server);
    assert.deepEqual(inside.requests, [], 'nothing was asked of the private host');
    const reasons = broken(report);
    for (const url of [`${inside.url}x`, 'http://10.0.0.1/'])
      assert.equal(reasons[url], 'private-address', JSON.stringify(reasons));
    assert.ok('/jump' in reasons, JSON.stringify(reasons));
    assert.equal(reasons['/gone.html'], 'gone');
  });
});
