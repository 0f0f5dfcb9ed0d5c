import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { guard } from './guard.ts';

const closed = guard([]);
const host = (address: string): string => new URL(`http://${address}/`).hostname;

const cases: [name: string, written: string, refused: boolean][] = [
  ['loopback', '127.0.0.1', true],
  ['loopback as one number', '2130706433', true],
  ['loopback in hexadecimal', '0x7f.1', true],
  ['loopback shortened', '127.1', true],
  ['any address', '0', true],
  ['mapped loopback', '[::ffff:127.0.0.1]', true],
  ['IPv6 loopback', '[::1]', true],
  ['private', '10.1.2.3', true],
  ['private 172', '172.16.0.9', true],
  ['private 192', '192.168.1.1', true],
  ['carrier-grade NAT', '100.64.0.1', true],
  ['link-local and cloud metadata', '169.254.169.254', true],
  ['multicast', '224.0.0.1', true],
  ['unique local', '[fd00::1]', true],
  ['NAT64 of a private address', '[64:ff9b::10.0.0.1]', true],
  ['public', '203.107.6.88', false],
  ['public IPv6', '[2400:3200::1]', false],
  ['a name is judged when it is resolved', 'www.example.cn', false],
];
for (const [name, written, refused] of cases)
  test(`guard: ${name} is ${refused ? 'refused' : 'let through'}`, () =>
    assert.equal(closed.refusesLiteral(host(written)), refused));

test('guard: an opened range lets its own addresses through and no others', () => {
  const open = guard(['127.0.0.0/8']);
  assert.equal(open.refusesLiteral('127.0.0.5'), false);
  assert.equal(open.refusesLiteral('[::ffff:7f00:1]'), false);
  assert.equal(open.refusesLiteral('10.0.0.1'), true);
});

test('guard: whatever the spelling, an address of a private range is refused', () => {
  fc.assert(
    fc.property(fc.constantFrom(10, 127), fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(3), (a, b, c, d, form) => {
      const number = ((a * 256 + b) * 256 + c) * 256 + d;
      const forms = [`${a}.${b}.${c}.${d}`, String(number), `0x${number.toString(16)}`, `${a}.${b}.${c * 256 + d}`];
      assert.equal(closed.refusesLiteral(host(forms[form] ?? '')), true);
    }),
  );
});

test('guard: a name that resolves to loopback is not connected to', async () => {
  const code = await new Promise((done) => closed.lookup('localhost', {}, (error) => done(error?.code)));
  assert.equal(code, 'EPRIVATE');
});

test('guard: a name whose address changes is judged at every connection, and one private answer spoils it', async () => {
  const answers = [['203.107.6.88'], ['127.0.0.1'], ['203.107.6.88', '10.0.0.1'], ['203.107.6.89']];
  const changing = guard([], (_name, _options, callback) =>
    callback(
      null,
      (answers.shift() ?? []).map((address) => ({ address, family: 4 })),
    ),
  );
  const asked = (): Promise<string> =>
    new Promise((done) =>
      changing.lookup('h', {}, (error, found) => done(error?.code ?? found.map(({ address }) => address).join())),
    );
  assert.deepEqual(
    [await asked(), await asked(), await asked(), await asked()],
    ['203.107.6.88', 'EPRIVATE', 'EPRIVATE', '203.107.6.89'],
  );
});

test('guard: a range that cannot be read is named', () => assert.throws(() => guard(['127.0.0.1']), /127\.0\.0\.1/));
