import { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Whether an address is one of these: single addresses and CIDR. What is neither is ignored. */
export function addressList(entries: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(address) === 0) continue;
    list.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

function peerOf(c: Context): string {
  try {
    return plain(getConnInfo(c).remote.address ?? '');
  } catch {
    return ''; // asked without a connection, as tests do
  }
}

/**
 * The address a request came from. `X-Forwarded-For` is believed only as far as it was written by proxies we trust: the
 * last entry that is none of them.
 */
export function clientAddress(c: Context, isTrusted: (address: string) => boolean): string {
  const peer = peerOf(c);
  if (!isTrusted(peer)) return peer;
  const way = (c.req.header('x-forwarded-for') ?? '').split(',').map((each) => plain(each.trim()));
  return way.findLast((address) => isIP(address) !== 0 && !isTrusted(address)) ?? peer;
}

const loopback = addressList(['127.0.0.0/8', '::1']);

/** Whether the server's bindings of a request name a peer on this machine. */
export function isLoopback(bindings: unknown): boolean {
  const incoming = typeof bindings === 'object' && bindings !== null ? Reflect.get(bindings, 'incoming') : undefined;
  return incoming instanceof IncomingMessage && loopback(plain(incoming.socket.remoteAddress ?? ''));
}
