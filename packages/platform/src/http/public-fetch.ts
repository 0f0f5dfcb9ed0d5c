import { lookup } from 'node:dns/promises';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP } from 'node:net';
import { addressList } from './client.ts';

/** Networks that are nobody's public address (RFC 6890): loopback, private, link-local, carrier, documentation, multicast. */
const isInner = addressList([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/127',
  '::ffff:0:0/96',
  '64:ff9b::/96',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
]);

const MOST_BYTES = 2 * 1_048_576;
const PATIENCE_MS = 10_000;
const MOST_REDIRECTS = 3;

/** A page that was asked, or why not: `refused` is a private address, `failed` everything the other side did. */
export type Fetched =
  | {
      readonly kind: 'page';
      readonly url: string;
      readonly status: number;
      readonly body: Uint8Array;
      readonly type: string;
    }
  | { readonly kind: 'refused' | 'failed' };

/** Asks one address: the name is resolved once, looked at, and the connection goes to what was looked at. */
async function ask(address: URL, isAllowed: (ip: string) => boolean): Promise<Fetched | { readonly location: string }> {
  const host = address.hostname.replace(/^\[|\]$/g, '');
  const found =
    isIP(host) === 0 ? await lookup(host, { all: true }).catch(() => []) : [{ address: host, family: isIP(host) }];
  const [first] = found;
  if (!first) return { kind: 'failed' };
  if (found.some(({ address: ip }) => isInner(ip) && !isAllowed(ip))) return { kind: 'refused' };
  const send = address.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((settle) => {
    const options = {
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { 'user-agent': 'gongkai-platform link check', accept: 'text/html', 'accept-encoding': 'identity' },
      // whatever the name means a moment later, this is where it was decided to go
      lookup: (_name: string, _options: object, found: (error: null, ip: string, family: number) => void) =>
        found(null, first.address, first.family),
      autoSelectFamily: false,
    };
    const asked = send(address, options, (answer) => {
      const { statusCode: status = 0, headers } = answer;
      if (status >= 300 && status < 400 && headers.location !== undefined) {
        answer.resume();
        settle({ location: headers.location });
        return;
      }
      const parts: Buffer[] = [];
      let size = 0;
      answer.on('data', (part: Buffer) => {
        size += part.length;
        if (size > MOST_BYTES) answer.destroy();
        else parts.push(part);
      });
      answer.on('close', () =>
        settle(
          size > MOST_BYTES
            ? { kind: 'failed' }
            : {
                kind: 'page',
                url: address.href,
                status,
                body: Buffer.concat(parts),
                type: headers['content-type'] ?? '',
              },
        ),
      );
    });
    asked.on('error', () => settle({ kind: 'failed' }));
    asked.end();
  });
}

/**
 * Fetches a page that somebody typed the address of: http and https only, public addresses only but for the networks that
 * are allowed (CIDR), each redirect looked at again, two MiB and ten seconds at most.
 */
export async function fetchPublic(url: string, allowPrivate: readonly string[]): Promise<Fetched> {
  const isAllowed = addressList(allowPrivate);
  let address = url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    if (!URL.canParse(address)) return { kind: 'failed' };
    const target = new URL(address);
    if (target.protocol !== 'http:' && target.protocol !== 'https:') return { kind: 'refused' };
    const answer = await ask(target, isAllowed);
    if ('kind' in answer) return answer;
    if (!URL.canParse(answer.location, target)) return { kind: 'failed' };
    address = new URL(answer.location, target).href;
  }
  return { kind: 'failed' };
}
