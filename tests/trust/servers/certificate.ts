import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A key with the name it signs by. */
export interface Authority {
  readonly name: string;
  readonly key: KeyObject;
  /** PEM. */
  readonly cert: string;
}

interface Asked {
  /** Common name of the subject. */
  readonly name: string;
  /** DNS names; none leaves the extension out. */
  readonly dns?: readonly string[];
  readonly from: Date;
  readonly to: Date;
  readonly isAuthority?: true;
}

// X.509 (RFC 5280) in DER, as little of it as a handshake asks for
function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const long =
    body.length < 128 ? [] : [...Buffer.from(body.length.toString(16).padStart(body.length > 255 ? 4 : 2, '0'), 'hex')];
  const length = long.length === 0 ? [body.length] : [0x80 + long.length, ...long];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
const sequence = (...parts: readonly Buffer[]): Buffer => tlv(0x30, ...parts);
const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const ecdsaSha256 = sequence(tlv(6, hex('2a8648ce3d040302')));
const named = (name: string): Buffer =>
  sequence(tlv(0x31, sequence(tlv(6, hex('550403')), tlv(0x0c, Buffer.from(name)))));
const instant = (date: Date): Buffer =>
  tlv(0x18, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));
const extension = (oid: string, value: Buffer): Buffer => sequence(tlv(6, hex(oid)), tlv(4, value));

function extensionsOf({ dns = [], isAuthority }: Asked): readonly Buffer[] {
  const all = [
    ...(isAuthority ? [extension('551d13', sequence(tlv(1, hex('ff'))))] : []),
    ...(dns.length > 0 ? [extension('551d11', sequence(...dns.map((one) => tlv(0x82, Buffer.from(one)))))] : []),
  ];
  return all.length > 0 ? [tlv(0xa3, sequence(...all))] : [];
}

/** A certificate for a key, signed by an authority, or by itself when there is none. PEM. */
export function certificateOf(asked: Asked, subject: KeyObject, spki: Buffer, by?: Authority): string {
  const body = sequence(
    tlv(0xa0, tlv(2, hex('02'))),
    tlv(2, Buffer.concat([hex('01'), randomBytes(8)])),
    ecdsaSha256,
    named(by?.name ?? asked.name),
    sequence(instant(asked.from), instant(asked.to)),
    named(asked.name),
    spki,
    ...extensionsOf(asked),
  );
  const signature = sign('sha256', body, by?.key ?? subject);
  const der = sequence(body, ecdsaSha256, tlv(3, hex('00'), signature));
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

export interface OwnKey {
  readonly key: KeyObject;
  readonly spki: Buffer;
  /** PEM. */
  readonly pem: string;
}

export function newKey(): OwnKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return { key: privateKey, spki, pem: privateKey.export({ type: 'pkcs8', format: 'pem' }) };
}

/** An authority of its own, under another or under none. */
export function authorityOf(name: string, by?: Authority): Authority {
  const { key, spki } = newKey();
  const from = new Date(Date.now() - 400 * 86_400_000);
  const to = new Date(Date.now() + 400 * 86_400_000);
  return { name, key, cert: certificateOf({ name, from, to, isAuthority: true }, key, spki, by) };
}
