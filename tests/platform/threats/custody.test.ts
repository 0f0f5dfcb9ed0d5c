import assert from 'node:assert/strict';
import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { draft } from '../../../packages/platform/testing/requests.ts';
import { systemActor } from '../../../packages/platform/src/office.ts';
import { changePassword } from '../../../packages/platform/src/staff/staff.ts';
import { newRequest } from '../../../packages/model/testing/request.ts';
import { folder, platform, serving } from '../run.ts';
import { attacked } from './office.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('what is kept, and by whom', () => {
  const { dir, remove } = folder();
  const data = join(dir, 'data');
  after(() => remove());
  const canary = 'Zzcanary-name';

  before(async () => {
    const office = await serving(dir);
    const response = await fetch(`${office.origin}/api/v1/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'custody-1' },
      body: JSON.stringify(
        newRequest({
          organ: 'city',
          applicant: {
            kind: 'natural',
            name: canary,
            idKind: 'id-card',
            idNo: '320219195606060012',
            phone: '13987654321',
          },
        }),
      ),
    });
    assert.equal(response.status, 201, await response.text());
    await office.end();
  });

  it('T36 a stolen backup holds no canary and no key', async () => {
    assert.equal((await platform(['backup', '--data', data, '--to', join(dir, 'backups')])).code, 0);
    const files = readdirSync(join(dir, 'backups'), { recursive: true, encoding: 'utf8' })
      .map((name) => join(dir, 'backups', name))
      .filter((path) => statSync(path).isFile());
    assert.ok(files.length > 0);
    const secret = readFileSync(`${data}.key`, 'utf8').match(/"secret":\s*"([^"]+)"/)?.[1] ?? 'none';
    for (const path of files) {
      const bytes = readFileSync(path, 'latin1');
      for (const told of [canary, '13987654321', '320219195606060012', secret]) assert.ok(!bytes.includes(told), path);
    }
  });
  it('T37 key loss: the platform does not start with what it cannot open, and says which file is missing', async () => {
    renameSync(`${data}.key`, `${data}.away`);
    const { code, err } = await platform(['serve', '--data', data, '--port', '0']);
    renameSync(`${data}.away`, `${data}.key`);
    assert.equal(code, 1);
    assert.match(err, /data\.key/);
  });
  it('T41 dependencies: exact versions, a lockfile without other places, few that run at their installation', () => {
    for (const name of ['model', 'calendar', 'platform', 'checker', 'elements']) {
      const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as {
        dependencies?: Record<string, string>;
      };
      for (const [library, version] of Object.entries(dependencies))
        assert.match(version, /^\d|^workspace|^\*$/, `${name}: ${library}`);
    }
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { resolved?: string; integrity?: string; hasInstallScript?: boolean; link?: boolean }>;
    };
    const all = Object.entries(lock.packages).filter(([path, { link }]) => path.startsWith('node_modules/') && !link);
    assert.deepEqual(
      all.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path),
      [],
    );
    const scripted = all
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace('node_modules/', ''));
    assert.ok(scripted.length <= 3, scripted.join());
  });
});

describe('floods and files at the desk', () => {
  it('T27 comment flood: the limit is said with its end, nothing is shown before a clerk saw it', async () => {
    const few = await attacked({ filingsPerTenMinutes: 5 });
    const answers = [];
    for (let at = 0; at < 8; at += 1)
      answers.push(await few.post('/comments', { topic: 'suggestion', body: `flood ${at}` }));
    const shown = await (await fetch(`${few.origin}/api/v1/comments?topic=suggestion`)).text();
    await few.end();
    assert.deepEqual(
      answers.map(({ status }) => status),
      [202, 202, 202, 202, 202, 429, 429, 429],
    );
    assert.match(answers.at(-1)?.headers.get('retry-after') ?? '', /^\d+$/);
    assert.doesNotMatch(shown, /flood/);
  });
  it('T21 a file of a citizen is never opened in the browser: attachment, sandbox, no sniffing, said to be unscanned', async () => {
    const it_ = await attacked();
    const form = new FormData();
    form.append('file', new File(['plain words'], 'note.txt'));
    const sent = await fetch(`${it_.origin}/api/v1/uploads`, {
      method: 'POST',
      headers: { 'idempotency-key': 'custody-file' },
      body: form,
    });
    const { item } = (await sent.json()) as { item: { uploadId: string } };
    const filed = await it_.post('/requests', { ...draft(), uploads: [item.uploadId] });
    assert.equal(filed.status, 201, filed.text);
    const { no } = (JSON.parse(filed.text) as { item: { no: string } }).item;
    const { text } = await it_.chief.get(`/desk/requests/${no}?lang=en`);
    assert.match(text, /not scanned for viruses/);
    const path = /href="(\/desk\/requests\/[^"]+\/files\/[^"]+)"/.exec(text)?.[1] ?? '';
    const { headers } = await it_.chief.get(path);
    await it_.end();
    assert.match(headers.get('content-disposition') ?? '', /^attachment/);
    assert.equal(headers.get('content-security-policy'), 'sandbox');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });
  it('T14 sessions end after eight hours however busy, and all of them with a new password', async () => {
    const it_ = await attacked();
    const start = Date.parse('2026-11-23T09:00:00+08:00');
    const statuses: number[] = [];
    for (let minutes = 20; minutes <= 480; minutes += 20) {
      it_.office.setNow(new Date(start + minutes * 60_000).toISOString());
      statuses.push((await it_.clerk.get('/desk')).status);
    }
    assert.deepEqual([statuses.slice(0, -1).every((status) => status === 200), statuses.at(-1)], [true, 303]);
    it_.office.setNow('2026-11-23T09:00:00+08:00');
    const { id } = await it_.office.store.db
      .selectFrom('account')
      .select('id')
      .where('login', '=', 'chief')
      .executeTakeFirstOrThrow();
    assert.equal((await it_.chief.get('/desk')).status, 200);
    assert.deepEqual(await changePassword(it_.office, systemActor, id, 'another correct horse'), []);
    assert.equal((await it_.chief.get('/desk')).status, 303);
    await it_.end();
  });
});
