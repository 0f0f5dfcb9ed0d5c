import type { Actor, Digest } from './audit/chain.ts';
import type { Keys } from './crypto/keys.ts';
import type { Store } from './db/open.ts';
import type { Jobs } from './jobs/jobs.ts';

/** What every register works with: all it may ask of the world. Made once, at the top; tests make their own. */
export interface Office {
  readonly store: Store;
  readonly keys: Keys;
  readonly jobs: Jobs;
  /** Folder of uploaded files, by their hash. */
  readonly filesDir: string;
  /** The clock. Days are Beijing's: see `dayOf`. */
  readonly now: () => Date;
  /** Hash of the audit chain. */
  readonly digest: Digest;
  readonly config: OfficeConfig;
}

/** What an installation may set. */
export interface OfficeConfig {
  /** Address that citizens reach it at, without a slash at the end; '' when not known. */
  readonly publicUrl: string;
  /** Origins of department sites whose elements may ask: exact, scheme included. */
  readonly siteOrigins: readonly string[];
  /** Public filings an address may make in ten minutes. */
  readonly filingsPerTenMinutes: number;
  /** Folder of the built elements, served at `/gk/`; undefined where there is none. */
  readonly embedDir?: string;
  /** Proxies whose `X-Forwarded-For` is believed: addresses or CIDR. */
  readonly trustedProxies: readonly string[];
  /** Private networks that link checks may ask: CIDR. */
  readonly allowPrivate: readonly string[];
  /** The office's own log-in service; undefined where passwords are used. */
  readonly oidc?: OidcSettings;
  /** Chromium for PDF, undefined where there is none. */
  readonly chromium?: string;
}

/** An OpenID Connect provider, as it registered this platform. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Claim that holds the department's code or name. */
  readonly departmentClaim: string;
  /** Plain http is for tests on this machine. */
  readonly allowHttp?: true;
}

/** The program itself, as an actor. */
export const systemActor: Actor = { id: 'system', role: 'system', department: '' };
