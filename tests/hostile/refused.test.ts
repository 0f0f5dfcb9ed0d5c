import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gongkai, gongkaiHere } from '../../packages/checker/testing/command.ts';
import { ordinary } from '../../packages/checker/testing/hostile-server.ts';
import { local, newFolder, root, scan, served } from './kit.ts';

describe('is refused before the first request', { concurrency: 3 }, () => {
  const refused: readonly (readonly [name: string, args: readonly string[], says: RegExp])[] = [
    ['not a URL', ['scan', 'not a url'], /neither an address nor a site file/],
    ['a host without a scheme', ['scan', 'www.example.gov.cn'], /did you mean https:\/\/www\.example\.gov\.cn/],
    ['an unknown host', ['scan', 'http://no-such-host.invalid/', '--contact', 'a@b.cn'], /no-such-host\.invalid/],
    ['a private start host', ['scan', 'http://127.0.0.1:9/'], /--allow-private 127\.0\.0\.0\/8/],
    ['a public host and nobody to contact', ['scan', 'http://8.8.8.8/'], /--contact/],
    ['an unknown pack', ['scan', 'http://127.0.0.1:9/', ...local, '--pack', 'state-2018'], /did you mean state-2019/],
    ['an unknown check in --only', ['scan', 'http://127.0.0.1:9/', ...local, '--only', 'links.hom'], /links\.hom/],
    ['an unknown option', ['scan', 'http://127.0.0.1:9/', '--sed', '1'], /did you mean --seed/],
    ['a run that is not there', ['resume', join(root, 'nowhere')], /no run folder/],
  ];
  for (const [name, args, says] of refused)
    test(name, async () => {
      const { code, err, out } = await gongkaiHere(args);
      assert.equal(code, 2, err);
      assert.match(err, says);
      assert.equal(out, '');
    });

  const demo = readFileSync(new URL('../../packages/packs/assessment/demo.json', import.meta.url), 'utf8');
  const packs: readonly (readonly [name: string, from: string, to: string, says: RegExp])[] = [
    ['a pack with an unknown check', '"check": "links.home"', '"check": "links.hom"', /line \d+.*links\.hom/],
    ['a pack with negative points', '"worth": ', '"worth": -', /line \d+/],
    ['a pack whose totals do not add up', '"total": 5000', '"total": 5100', /line \d+.*51/],
  ];
  for (const [name, from, to, says] of packs)
    test(name, async (t) => {
      const server = await served(t, ordinary());
      const file = join(root, `${name.replaceAll(' ', '-')}.json`);
      assert.ok(demo.includes(from));
      writeFileSync(file, demo.replaceAll(from, to));
      const { code, err } = await gongkaiHere(['scan', server.url, ...local, '--pack', file, '--out', newFolder()]);
      assert.equal(code, 2, err);
      assert.match(err, says);
      assert.ok(err.includes(file), 'the file is named');
      assert.deepEqual(server.requests, []);
    });

  test('an output folder that exists', async (t) => {
    const server = await served(t, ordinary());
    const out = newFolder();
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.doc'), 'mine');
    const { code, err } = await scan(server.url, out);
    assert.equal(code, 2);
    assert.match(err, /nothing is overwritten/);
    assert.deepEqual(readdirSync(out), ['thesis.doc']);
    assert.deepEqual(server.requests, []);
  });

  test('an output folder where nothing can be written', { skip: !existsSync('/proc/self') }, async (t) => {
    const server = await served(t, ordinary());
    const { code, err } = await scan(server.url, '/proc/gongkai');
    assert.equal(code, 2);
    assert.match(err, /cannot be written/);
    assert.deepEqual(server.requests, []);
  });
});

const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'x', root]).status === 0;
const onDisk = (size: string, dir: string): readonly string[] => [
  'unshare',
  '-rm',
  'sh',
  '-c',
  `mount -t tmpfs -o size=${size} gongkai "$0" && exec "$@"`,
  dir,
];
for (const [size, code, says] of [
  ['32k', 2, /disk.*full/],
  ['400k', 4, /disk is full.*gongkai resume/s],
] as const)
  test(
    `an output folder that is full, with ${size} left`,
    { skip: !canMount && 'no mount namespaces here' },
    async (t) => {
      const server = await served(t, ordinary(12));
      const disk = newFolder();
      mkdirSync(disk);
      const args = ['scan', server.url, ...local, '--no-browser', '--pack', 'demo', '--out', join(disk, 'run')];
      const ended = await gongkai(args, { under: onDisk(size, disk) });
      assert.equal(ended.code, code, ended.err);
      assert.match(ended.err, says);
    },
  );
