import assert from 'node:assert/strict';
import fs, { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, mock, test } from 'node:test';
import type { Report } from '@gongkai/model';
import { carry } from '../../testing/carried-run.ts';
import { link } from '../../testing/scan-pages.ts';
import { webServer, type TestServer } from '../../testing/web-server.ts';
import { names } from '../run/folder.ts';
import { openForScore } from './old-run.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-full-'));
let server: TestServer;
const PAGES = 150; // more than one batch of the database
before(async () => {
  const all = Array.from({ length: PAGES }, (_, n) => `/p${n}.html`);
  server = await webServer(({ url = '' }, response) => {
    if (url === '/gone.html') return response.writeHead(404).end();
    const links = url === '/' ? all : ['/', '/gone.html'];
    return response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>${url}</title>${link(...links)}`);
  });
});
after(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

const scoreIn = (dir: string): Report['score'] =>
  (JSON.parse(readFileSync(join(dir, names.report), 'utf8')) as Report).score;

function answersIn(dir: string): number {
  const db = new DatabaseSync(join(dir, names.database));
  const { n } = db.prepare('SELECT COUNT(*) AS n FROM fetch').get() ?? {};
  db.close();
  return Number(n);
}

/** Lets a disk take so much and no more, until it is told to let go. */
const fulls: readonly (readonly [name: string, fill: () => void])[] = [
  [
    'for the evidence',
    () => {
      const write = fs.writeSync;
      let room = 2; // batches of evidence
      const full = (fd: number, bytes: Uint8Array, offset?: number, length?: number, at?: number): number => {
        if (at !== undefined) room -= 1; // evidence is all that is written at a place
        if (room < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
        return write(fd, bytes, offset, length, at);
      };
      mock.method(fs, 'writeSync', full as typeof fs.writeSync);
      syncBuiltinESMExports();
    },
  ],
  [
    'for the database',
    () => {
      const exec = DatabaseSync.prototype.exec;
      let commits = 0;
      mock.method(DatabaseSync.prototype, 'exec', function full(this: DatabaseSync, sql: string) {
        if (sql === 'COMMIT' && (commits += 1) === 4)
          throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
        return exec.call(this, sql);
      });
    },
  ],
];
for (const [name, fill] of fulls)
  test(`a disk that becomes full ${name} in the middle of a run: it is said, nothing is scored, and the run goes on to the same score`, async () => {
    const [whole, half] = [join(root, `whole ${name}`), join(root, `half ${name}`)];
    const unbroken = await carry(server.origin, whole, true);
    assert.notEqual(unbroken.code, 4, unbroken.said);
    fill();
    const stopped = await carry(server.origin, half, true).finally(() => {
      mock.restoreAll();
      syncBuiltinESMExports();
    });
    assert.equal(stopped.code, 4, stopped.said);
    assert.match(
      stopped.said,
      /The disk is full \(.*(?:ENOSPC|database or disk is full).*Make room, then: gongkai resume/,
    );
    assert.ok(!existsSync(join(half, names.report)), 'no score of half a run');
    const refused = openForScore(half, 'demo');
    assert.ok(!refused.ok && refused.problems[0]?.code === 'run.unfinished', 'nor afterwards');
    const kept = answersIn(half);
    assert.ok(kept > 0 && kept < answersIn(whole), `${kept} answers were kept`);
    const resumed = await carry(server.origin, half, false);
    assert.equal(resumed.code, unbroken.code, resumed.said);
    assert.deepEqual(scoreIn(half), scoreIn(whole));
  });
