import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { apiContract } from '../packages/elements/testing/api-server/contract.ts';
import { apiServer } from '../packages/elements/testing/api-server/server.ts';
import { newRequest } from '../packages/model/testing/request.ts';

let fixture: Awaited<ReturnType<typeof apiServer>>;
before(async () => {
  fixture = await apiServer();
});
after(() => fixture.stop());

apiContract({ name: 'fixture server', base: () => `${fixture.origin}/contract/api/v1`, organ: '江阴市民政局' });

describe('fixture server: what can go wrong is switched on by name', () => {
  const ask = (room: string, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${fixture.origin}/${room}/api/v1${path}`, init);
  const file = (room: string, key: string): Promise<Response> =>
    ask(room, '/requests', {
      method: 'POST',
      headers: { 'Idempotency-Key': key },
      body: JSON.stringify(newRequest()),
    });
  const set = (room: string, faults: readonly object[]): Promise<Response> =>
    fetch(`${fixture.origin}/${room}/fixture/faults`, { method: 'PUT', body: JSON.stringify(faults) });
  const filedIn = async (room: string): Promise<number> =>
    ((await (await fetch(`${fixture.origin}/${room}/fixture/filed`)).json()) as unknown[]).length;

  it('a lost answer is a filing all the same, and its key fetches the receipt', async () => {
    await set('lost', [{ kind: 'lost', match: 'POST /requests', times: 1 }]);
    await assert.rejects(file('lost', 'key-00001'));
    assert.equal(await filedIn('lost'), 1);
    assert.equal((await file('lost', 'key-00001')).status, 201);
    assert.equal(await filedIn('lost'), 1);
  });
  it('a server that is down reads nothing', async () => {
    await set('down', [{ kind: 'down', match: 'POST /requests', times: 1 }]);
    await assert.rejects(file('down', 'key-00001'));
    assert.equal(await filedIn('down'), 0);
  });
  it('429 says when, a login page is 200, 422 names places', async () => {
    await set('many', [
      { kind: 'status', match: 'GET /forms', status: 429, retryAfter: '120' },
      { kind: 'login', match: 'GET /comments' },
      { kind: 'invalid', match: 'POST /requests', pointers: ['/applicant/name'] },
    ]);
    assert.equal((await ask('many', '/forms/request')).headers.get('retry-after'), '120');
    assert.match(await (await ask('many', '/comments')).text(), /上网认证/);
    const { errors } = (await (await file('many', 'key-00001')).json()) as { errors: { pointer: string }[] };
    assert.deepEqual(
      errors.map(({ pointer }) => pointer),
      ['/applicant/name'],
    );
  });
  it('the thirty-first filing of an address within ten minutes is told to wait', async () => {
    for (let n = 0; n < 30; n += 1) assert.equal((await file('limit', `key-000${n}`)).status, 201);
    const response = await file('limit', 'key-00031');
    assert.equal(response.status, 429);
    assert.equal(response.headers.get('retry-after'), '600');
  });
});
