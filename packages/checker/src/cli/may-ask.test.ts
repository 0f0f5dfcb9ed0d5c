import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayAsk } from './may-ask.ts';

const nobody = { allowPrivate: [], contact: '' };
const fails = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
const at =
  (...addresses: string[]) =>
  () =>
    Promise.resolve(addresses);

test('an unknown host is said to be unknown', async () => {
  assert.equal((await mayAsk({ url: 'http://no.example/' }, nobody, fails('ENOTFOUND')))?.code, 'host.unknown');
});
test('a name service that does not answer is no fault of the site', async () => {
  assert.equal((await mayAsk({ url: 'http://no.example/' }, nobody, fails('EAI_AGAIN')))?.code, 'host.no-resolver');
});
test('a private start is refused, and the refusal names the flag and the range', async () => {
  const problem = await mayAsk({ url: 'http://127.0.0.1:8000/' }, nobody);
  assert.equal(problem?.code, 'host.private');
  assert.match(problem.words.en, /--allow-private/);
  assert.equal(problem.values?.['cidr'], '127.0.0.0/8');
});
test('a private start in an opened range needs no contact', async () => {
  const open = { allowPrivate: ['127.0.0.0/8'], contact: '' };
  assert.equal(await mayAsk({ url: 'http://127.0.0.1:8000/' }, open), undefined);
});
test('a public name that also resolves to a private address is refused', async () => {
  const contact = { allowPrivate: [], contact: 'a@example.gov.cn' };
  assert.equal((await mayAsk({ url: 'http://x.example/' }, contact, at('8.8.8.8', '10.0.0.1')))?.code, 'host.private');
});
test('a public host is never asked by somebody without a name', async () => {
  assert.equal((await mayAsk({ url: 'http://x.example/' }, nobody, at('8.8.8.8')))?.code, 'contact.missing');
  const contact = { allowPrivate: [], contact: 'a@example.gov.cn' };
  assert.equal(await mayAsk({ url: 'http://x.example/' }, contact, at('8.8.8.8')), undefined);
});
