/** What a TLS handshake with one host came to. */
export interface TlsAnswer {
  /** `ok`, `refused` (nobody listens), `timeout`, `reset`, `protocol` (TLS older than 1.2, or no TLS), `local`, `dns`, or `cert`. */
  readonly is: 'ok' | 'refused' | 'timeout' | 'reset' | 'protocol' | 'local' | 'dns' | 'private-address' | 'cert';
  /** Of a certificate that is not trusted: what the TLS library calls it, e.g. `CERT_HAS_EXPIRED`. */
  readonly code: string;
  /** `TLSv1.3`, '' when there was no handshake. */
  readonly protocol: string;
  /** Last day of the certificate, `YYYY-MM-DD`, '' when none was seen. */
  readonly validTo: string;
}

/** What one name server answered for one kind of address. */
export interface NameAnswer {
  /** `none`: the name has no address of that kind. `unknown`: there is no such name. `failed`: the name server did not do its work. */
  readonly is: 'found' | 'none' | 'unknown' | 'failed';
  readonly addresses: readonly string[];
}

/** Name servers to ask, one function each: tests give answers of their own. */
export type AskNames = (name: string, family: 4 | 6) => Promise<NameAnswer>;
