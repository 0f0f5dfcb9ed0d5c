import assert from 'node:assert/strict';
import { test } from 'node:test';
import { netError } from './errors.ts';

const cases: readonly (readonly [code: string, kind: string])[] = [
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns-local'],
  ['ENETUNREACH', 'local'],
  ['EMFILE', 'local'],
  ['EPRIVATE', 'private-address'],
  ['ECONNRESET', 'reset'],
  ['UND_ERR_SOCKET', 'reset'],
  ['HPE_INVALID_CONSTANT', 'protocol'],
  ['UND_ERR_HEADERS_OVERFLOW', 'protocol'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['SOMETHING_NEW', 'reset'],
];
for (const [code, kind] of cases)
  test(`netError: ${code} is ${kind}`, () =>
    assert.equal(netError(Object.assign(new Error('x'), { code })).error, kind));

test('netError: takes what is no error, and cuts what it says', () => {
  assert.deepEqual(netError('x'), { error: 'reset', errorText: 'x' });
  assert.equal(netError(new Error('x'.repeat(1000))).errorText.length, 300);
});
