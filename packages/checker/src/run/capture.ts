/** Why no usable answer came. Ours to explain, confirmed before it costs anything. */
export type NetError =
  | 'timeout'
  | 'refused'
  | 'reset'
  | 'dns'
  | 'dns-local'
  | 'tls'
  | 'protocol'
  | 'private-address'
  | 'bad-url'
  | 'local';

/** What to ask for. */
export interface Ask {
  /** Absolute, canonical, without fragment. */
  readonly url: string;
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** Form body of a POST. */
  readonly body?: string | Buffer;
  /** Which look this is: 0 the crawl, 1… the confirmation rounds. Each round has connections of its own. */
  readonly round?: number;
  /** `page` is read to 8 MB, `file` to 64 MB, `probe` to 64 KB. */
  readonly cap?: 'page' | 'file' | 'probe';
}

/** One answer of a web server, as it came. Redirects are not followed: each hop is a capture of its own. */
export interface Capture {
  readonly url: string;
  readonly method: 'GET' | 'HEAD' | 'POST';
  /** ms UTC when it was asked. */
  readonly at: number;
  /** HTTP status, or 0 when no answer came. */
  readonly status: number;
  readonly error?: NetError;
  /** A sentence about the error, from the network stack. */
  readonly errorText?: string;
  /** Lower-case names; repeated headers joined by `, `, except `set-cookie`, which keeps the last. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded (gunzipped) bytes, empty for HEAD and for errors. */
  readonly body: Buffer;
  /** Bytes as they were sent; the same object as `body` when nothing was encoded. */
  readonly wire: Buffer;
  /** Set when reading stopped at the cap, or at the ratio of a bomb. */
  readonly truncated?: 'cap' | 'bomb';
  /** Set when it is what an earlier run has: where that lies in the evidence, and how long it is. `body` is read when asked for. */
  readonly unchanged?: { readonly place: string; readonly bytes: number; readonly sha: string };
  /** IP address that answered. */
  readonly address?: string;
  /** From the request's going out to the first byte of the answer; our own waiting is not in it. */
  readonly ttfbMs: number;
  readonly totalMs: number;
}

/** The one way to the network: polite, guarded, capped. Never throws; what went wrong is in the capture. */
export interface Net {
  fetch(ask: Ask): Promise<Capture>;
}
