import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import type { NetError } from '../run/capture.ts';
import type { TlsAnswer } from '../run/transport.ts';
import { netError } from './errors.ts';
import type { Guard } from './guard.ts';

export interface TlsOptions {
  readonly guard: Guard;
  readonly timeoutMs: number;
  /** Certificates to trust instead of the system's, PEM. */
  readonly ca?: string;
}

/**
 * One handshake, no request: does the host speak TLS, and is its certificate one that browsers accept? A certificate that
 * is not is still looked at. Never throws.
 */
export function shakeHands(host: string, port: number, { guard, timeoutMs, ca }: TlsOptions): Promise<TlsAnswer> {
  const bare = host.replace(/^\[|\]$/g, '');
  const nothing = { code: '', protocol: '', validTo: '' };
  if (guard.refusesLiteral(host)) return Promise.resolve({ is: 'private-address', ...nothing });
  return new Promise((resolve) => {
    const socket: TLSSocket = connect({
      host: bare,
      port,
      ...(isIP(bare) === 0 && { servername: bare }),
      rejectUnauthorized: false, // judged below: a bad certificate is an answer too
      lookup: guard.lookup as never,
      ...(ca !== undefined && { ca }),
    });
    const end = (answer: TlsAnswer): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(timeoutMs, () => end({ is: 'timeout', ...nothing }));
    socket.once('error', (error) => end({ is: failureOf(error), ...nothing }));
    socket.once('secureConnect', () => {
      const { valid_to: until, subjectaltname } = socket.getPeerCertificate();
      const validTo = until === undefined ? '' : new Date(until).toISOString().slice(0, 10);
      const protocol = socket.getProtocol() ?? '';
      // a name that stands in the subject alone is read by no browser any more (RFC 9525)
      const isNamed = subjectaltname !== undefined && subjectaltname !== '';
      const code = socket.authorized ? (isNamed ? '' : NAMELESS) : codeOf(socket.authorizationError);
      end({ is: code === '' ? 'ok' : 'cert', code, protocol, validTo });
    });
  });
}

const NAMELESS = 'ERR_TLS_CERT_ALTNAME_INVALID';

/** Node's types say Error, and it gives the code as a text for a chain that does not verify. */
const codeOf = (error: unknown): string => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : error;
  return typeof code === 'string' ? code : 'UNTRUSTED';
};

const failures: Readonly<Partial<Record<NetError, TlsAnswer['is']>>> = {
  tls: 'protocol',
  protocol: 'protocol',
  dns: 'dns',
  refused: 'refused',
  timeout: 'timeout',
  'private-address': 'private-address',
  local: 'local',
  'dns-local': 'local',
};
const failureOf = (error: unknown): TlsAnswer['is'] => failures[netError(error).error] ?? 'reset';
