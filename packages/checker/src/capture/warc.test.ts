import assert from 'node:assert/strict';
import { createReadStream, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import type { Capture } from '../run/capture.ts';
import { replay } from './replay.ts';
import { openWarc } from './warc.ts';

const dirs: string[] = [];
const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'gongkai-warc-'));
  dirs.push(dir);
  return dir;
};
after(() => dirs.forEach((dir) => rmSync(dir, { recursive: true })));

const text = '<title>政务公开</title>'.repeat(9000); // more than one piece of an uncompressed member
const capture = (path: string, wire: Buffer, headers: Readonly<Record<string, string>> = {}): Capture => ({
  url: `http://h${path}`,
  method: 'GET',
  at: Date.UTC(2026, 10, 20),
  status: 200,
  headers: { 'content-type': 'text/html', ...headers },
  body: wire,
  wire,
  ttfbMs: 1,
  totalMs: 2,
});
const captures: readonly (readonly [name: string, capture: Capture, text: string])[] = [
  ['a plain page', capture('/plain', Buffer.from(text)), text],
  ['a short one', capture('/short', Buffer.from('x')), 'x'],
  ['an empty one', capture('/empty', Buffer.alloc(0)), ''],
  ['a page sent in gzip', capture('/gz', gzipSync(text), { 'content-encoding': 'gzip' }), text],
  ['a page that came in chunks', capture('/chunks', Buffer.from(text), { 'transfer-encoding': 'chunked' }), text],
  ['an error', { ...capture('/404', Buffer.from('no')), status: 404 }, 'no'],
  ['one that was cut off', { ...capture('/cut', Buffer.from('half')), truncated: 'cap' }, 'half'],
];

test('warc: replay gives back what was kept, in any order', () => {
  const dir = folder();
  const warc = openWarc(dir, 'gongkai/1', '');
  const places = captures.map(([, one]) => warc.keep(one));
  warc.close();
  for (const [at, [name, { url, status, wire, headers }]] of [...captures.entries()].toReversed()) {
    const kept = replay(dir, places[at] ?? '');
    assert.deepEqual(
      [kept?.url, kept?.status, kept?.headers['content-type']],
      [url, status, headers['content-type']],
      name,
    );
    assert.ok(kept?.wire.equals(wire), name);
  }
});

test('warc: another reader reads the same', async () => {
  const dir = folder();
  const warc = openWarc(dir, 'gongkai/1', '');
  for (const [, one] of captures) warc.keep(one);
  warc.close();
  const read: (readonly unknown[])[] = [];
  const types: (string | null)[] = [];
  for await (const record of new WARCParser(createReadStream(join(dir, 'pages-0001.warc.gz')))) {
    types.push(record.warcType);
    if (record.warcType === 'response')
      read.push([record.warcTargetURI, record.httpHeaders?.statusCode, (await record.contentText()) ?? '']);
  }
  assert.deepEqual(types, ['warcinfo', ...captures.map(() => 'response')]);
  assert.deepEqual(
    read,
    captures.map(([, { url, status }, said]) => [url, status, said]),
  );
});

test('warc: a run that is taken up goes on after its last committed record', () => {
  const dir = folder();
  const first = openWarc(dir, 'gongkai/1', '');
  const kept = first.keep(capture('/1', Buffer.from('one')));
  const lost = first.keep(capture('/2', Buffer.from('two')));
  first.close();
  const second = openWarc(dir, 'gongkai/1', kept);
  const next = second.keep(capture('/3', Buffer.from('three')));
  second.close();
  assert.equal(next.split('+')[0], lost.split('+')[0], 'what was not committed is cut off');
  assert.equal(replay(dir, kept)?.wire.toString(), 'one');
  assert.equal(replay(dir, next)?.wire.toString(), 'three');
});

test('warc: a new run leaves nothing of an old file', () => {
  const dir = folder();
  writeFileSync(join(dir, 'pages-0001.warc.gz'), 'x'.repeat(100_000));
  const warc = openWarc(dir, 'gongkai/1', '');
  const place = warc.keep(capture('/1', Buffer.from('one')));
  warc.close();
  assert.ok(statSync(join(dir, 'pages-0001.warc.gz')).size < 2000);
  assert.equal(replay(dir, place)?.wire.toString(), 'one');
});

test('warc: evidence is for its owner alone', { skip: process.platform === 'win32' ? 'no modes here' : false }, () => {
  const dir = folder();
  openWarc(dir, 'gongkai/1', '').close();
  assert.deepEqual(
    readdirSync(dir).map((name) => statSync(join(dir, name)).mode & 0o777),
    [0o600],
  );
});

test('replay: a place that is none, and a record that is not whole, give nothing', () => {
  const dir = folder();
  const warc = openWarc(dir, 'gongkai/1', '');
  const place = warc.keep(capture('/1', Buffer.from('x'.repeat(2000))));
  warc.close();
  assert.equal(replay(dir, '../secret:0+10'), undefined);
  assert.equal(replay(dir, 'pages-0009.warc.gz:0+10'), undefined);
  truncateSync(join(dir, 'pages-0001.warc.gz'), 300);
  assert.equal(replay(dir, place), undefined);
});
