import type { NameAnswer, TlsAnswer } from '../../run/transport.ts';
import { openFor } from './probe-looks.ts';

const certificates: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'cert-expired',
  CERT_NOT_YET_VALID: 'cert-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'cert-name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'cert-self-signed',
  CERT_REVOKED: 'cert-revoked',
  // the server leaves a certificate out that browsers know how to fetch: they open the page all the same
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'cert-chain',
  UNABLE_TO_GET_ISSUER_CERT: 'cert-chain',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'cert-chain',
};

/** What a handshake says: `ok`, or in a word what is wrong. A root that we do not know may be our own network's doing. */
export function tlsOutcome({ is, code }: TlsAnswer): string {
  switch (is) {
    case 'ok':
    case 'refused':
    case 'timeout':
    case 'reset':
      return is;
    case 'protocol':
      return 'tls-protocol';
    case 'cert':
      return certificates[code] ?? 'cert-root';
    case 'private-address':
      return openFor('net.vantage');
    case 'local':
    case 'dns':
      return openFor('net.local');
  }
}

// 64:ff9b::/96 and its local kind are made by our own resolver out of IPv4 addresses (RFC 6052, RFC 8215)
const translated = /^64:ff9b:/i;

/** One name server's answers: for IPv6 addresses, for IPv4 addresses, and for a name that is known to have an IPv6 address. */
export interface RecordAnswers {
  readonly six: NameAnswer;
  readonly four: NameAnswer;
  readonly reference: NameAnswer;
}

/** IPv6 addresses that the public can use. */
export const publicSix = (
  answers: readonly NameAnswer[],
  isRefused: (address: string) => boolean,
): readonly string[] => [
  ...new Set(answers.flatMap(({ addresses }) => addresses).filter((one) => !translated.test(one) && !isRefused(one))),
];

/** What the name servers say about IPv6: `ok`, `absent`, or nothing when they are no good witnesses. */
export function recordOutcome(answers: readonly RecordAnswers[], isRefused: (address: string) => boolean): string {
  const sixes = answers.map(({ six }) => six);
  if (publicSix(sixes, isRefused).length > 0) return 'ok';
  const good = answers.filter(({ six, four }) => (six.is === 'none' || six.is === 'found') && four.is === 'found');
  if (good.length === 0) return openFor('net.dns-local');
  // a name server that sees another net than the public, hides all IPv6 addresses or makes them up cannot tell that one is missing
  const isWitness = ({ six, four, reference }: RecordAnswers): boolean =>
    six.is === 'none' && reference.is === 'found' && !four.addresses.every(isRefused);
  if (!good.some(isWitness)) return openFor('net.vantage');
  return 'absent';
}

const governmental = /(?:^|\.)gov\.cn$/;
/** .\u653f\u52a1 and .\u653f\u52a1.cn, the Chinese names of government sites. */
const chinese = /(?:^|\.)xn--zfr164b(?:\.cn)?$/;

/** Whether a host has the form of a government domain (国办发〔2017〕47号). */
export function hostOutcome(hostname: string): string {
  const bare = hostname.replace(/\.$/, ''); // a dot at its end is the root of all names
  if (/^\[|^\d+(?:\.\d+){3}$/.test(bare)) return 'no-domain';
  if (governmental.test(bare)) return 'ok';
  return chinese.test(bare) ? 'chinese-domain' : 'other-domain';
}
