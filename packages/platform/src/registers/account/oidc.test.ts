import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, test } from 'node:test';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { app } from '../../app.ts';
import { testOffice, type TestOffice } from '../../../testing/office.ts';
import { withDepartments } from '../../../testing/requests.ts';

/** A browser as far as redirects and cookies go. */
function visitor() {
  const jars = new Map<string, Map<string, string>>();
  const ask = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  /** Follows redirects until a page is there. */
  const follow = async (
    url: string,
    init?: RequestInit,
    stopAt?: string,
  ): Promise<{ response: Response; url: string }> => {
    let at = url;
    let response = await ask(at, init);
    for (let hop = 0; hop < 12; hop += 1) {
      const location = response.headers.get('location');
      if (location === null) break;
      at = new URL(location, at).href;
      if (stopAt !== undefined && at.includes(stopAt)) break;
      response = await ask(at);
    }
    return { response, url: at };
  };
  return { ask, follow };
}

describe('log-in through the office’s own service', () => {
  let office: TestOffice;
  let server: ReturnType<typeof serve>;
  let provider: ChildProcess;
  let origin = '';
  before(async () => {
    office = await testOffice({ now: new Date().toISOString() });
    await withDepartments(office);
    let site: ReturnType<typeof app> | undefined;
    server = await new Promise((ready) => {
      const made = serve({ fetch: (request, env) => site!.fetch(request, env), port: 0, hostname: '127.0.0.1' }, () =>
        ready(made),
      );
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const script = fileURLToPath(new URL('../../../testing/provider.mjs', import.meta.url));
    provider = spawn(process.execPath, [script, `${origin}/oidc/callback`], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = (await once(provider.stdout!, 'data')) as [Buffer];
    const oidc = {
      issuer: line.toString().trim(),
      clientId: 'gongkai',
      clientSecret: 'a-secret-of-the-test',
      departmentClaim: 'department',
      allowHttp: true,
    } as const;
    site = app({ ...office, config: { ...office.config, oidc } }, (number, error) => console.error(number, error));
  });
  after(async () => {
    provider.kill();
    await new Promise<void>((done) => void server.close(() => done()));
    await office.end();
  });

  /** Types a name at the provider and agrees; returns where that leads, before our own callback is asked. */
  async function through(login: string) {
    const browser = visitor();
    let { response, url } = await browser.follow(`${origin}/oidc/start?next=/desk/requests`);
    for (let form = 0; form < 3; form += 1) {
      const text = await response.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1];
      if (action === undefined) break;
      const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1] ?? '';
      const body = new URLSearchParams({ prompt, ...(prompt === 'login' && { login, password: 'any' }) });
      ({ response, url } = await browser.follow(new URL(action, url).href, { method: 'POST', body }, '/oidc/callback'));
      if (url.includes('/oidc/callback')) break;
    }
    return { browser, callback: url };
  }

  test('the first log-in makes a clerk of the person’s department, whatever the service says, and leads where he wanted', async () => {
    const { browser, callback } = await through('zhao.liu');
    const { response, url } = await browser.follow(callback);
    assert.deepEqual([response.status, new URL(url).pathname], [200, '/desk/requests']);
    const account = await office.store.db
      .selectFrom('account')
      .selectAll()
      .where('login', '=', 'zhao.liu')
      .executeTakeFirst();
    assert.deepEqual([account?.role, account?.department_id, account?.password_hash], ['clerk', 'd-mzj', null]);
  });
  test('T15 mix-up and replay: another state, no try of this browser’s, and a code used twice are refused', async () => {
    const { browser, callback } = await through('qian.qi');
    const wrong = new URL(callback);
    wrong.searchParams.set('state', 'another');
    const foreign = visitor();
    assert.equal((await foreign.ask(callback)).status, 401, 'another browser');
    assert.equal((await browser.ask(wrong.href)).status, 401, 'another state');
    assert.equal((await browser.ask(callback)).status, 401, 'the try is over');
    const again = await through('qian.qi');
    const issuer = new URL(again.callback);
    issuer.searchParams.set('iss', 'https://evil.example');
    assert.equal((await again.browser.ask(issuer.href)).status, 401, 'another issuer');
  });
  test('a person of a department that is not registered is told whom to ask', async () => {
    const { browser, callback } = await through('lost.sun');
    assert.equal((await browser.ask(callback)).status, 403);
  });
});
