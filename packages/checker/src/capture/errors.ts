import type { NetError } from '../run/capture.ts';

const codes: Readonly<Record<string, NetError>> = {
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'local',
  ENETDOWN: 'local',
  EMFILE: 'local',
  EADDRNOTAVAIL: 'local',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns-local', // the resolver itself did not answer: ours, not the site's
  EAI_FAIL: 'dns-local',
  EPRIVATE: 'private-address',
  ERR_INVALID_URL: 'bad-url',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_HEADERS_OVERFLOW: 'protocol',
  UND_ERR_RESPONSE: 'protocol',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'protocol',
  EPROTO: 'tls',
};

/** Sorts what the network stack threw into the few kinds that mean something to a verdict. */
export function netError(error: unknown): { readonly error: NetError; readonly errorText: string } {
  const { code = '', message = String(error), name = '' } = error as Partial<NodeJS.ErrnoException>;
  const known = codes[code];
  const kind: NetError =
    known ??
    (code.startsWith('HPE_') || name === 'HTTPParserError'
      ? 'protocol'
      : /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code)
        ? 'tls'
        : 'reset');
  return { error: kind, errorText: `${code} ${message}`.trim().slice(0, 300) };
}
