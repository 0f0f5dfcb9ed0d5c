import assert from 'node:assert/strict';
import dns from 'node:dns';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, mock, test } from 'node:test';
import { builtInFile } from './shipped-pack.ts';
import { carry, quietConsole } from '../../testing/carried-run.ts';
import { link } from '../../testing/scan-pages.ts';
import { webServer } from '../../testing/web-server.ts';
import { names } from '../run/folder.ts';
import { packCopy } from './run-folder.ts';
import { scanOffline } from './scan-offline.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-offline-'));
after(() => rmSync(root, { recursive: true }));

test('scan --offline judges a run again by what it kept, with no network at all', async () => {
  const server = await webServer(({ url }, response) =>
    url === '/'
      ? response.writeHead(200, { 'content-type': 'text/html' }).end(link('/gone.html'))
      : response.writeHead(404).end(),
  );
  const dir = join(root, 'run');
  const { code } = await carry(server.origin, dir, true);
  writeFileSync(join(dir, packCopy), readFileSync(builtInFile('demo'))); // as scan does
  await server.close();
  const report = (): { readonly score: unknown; readonly pack: { readonly id: string } } =>
    JSON.parse(readFileSync(join(dir, names.report), 'utf8'));
  const before = report();
  rmSync(join(dir, names.report));

  const asked: string[] = [];
  const refuse = (what: string) => (): never => {
    asked.push(what);
    throw new Error('no network');
  };
  mock.method(Socket.prototype, 'connect', refuse('connect'));
  mock.method(dns, 'lookup', refuse('lookup'));
  try {
    assert.equal(await scanOffline(quietConsole(), [`${server.origin}/`], { out: dir }), code);
    assert.deepEqual(report(), before);
    await scanOffline(quietConsole(), [`${server.origin}/`], { out: dir, pack: 'state-2019' });
    assert.equal(report().pack.id, 'state-2019');
  } finally {
    mock.restoreAll();
  }
  assert.deepEqual(asked, []);
});

test('scan --offline says where it looked when a site was never scanned', async () => {
  const console = quietConsole();
  assert.equal(await scanOffline(console, ['http://never.gov.cn/'], {}), 2);
  assert.match(console.said.join(), /no finished run of http:\/\/never\.gov\.cn\/ in runs\/never\.gov\.cn/);
});
