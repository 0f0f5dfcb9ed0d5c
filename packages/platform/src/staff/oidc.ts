import { randomUUID } from 'node:crypto';
import * as oidc from 'openid-client';
import type { OidcSettings } from '../office.ts';

/** What the log-in service says of a person. */
export interface OidcPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly login: string;
  readonly name: string;
  readonly department: string;
}

/** A log-in that has begun: what came back is held against it, once. */
interface Begun {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly next: string;
  readonly at: number;
}

export interface Oidc {
  /** Where the browser goes, and the name of this try for its cookie. */
  begin(redirectUri: string, next: string): Promise<{ readonly url: string; readonly id: string }>;
  /** Who came back; throws when state, nonce, PKCE, issuer or signature are not right, and for a try that is over. */
  end(id: string, current: URL): Promise<{ readonly person: OidcPerson; readonly next: string }>;
}

const MOST_BEGUN = 1000;
const MOST_AGE_MS = 10 * 60_000;

/** Log-in by OpenID Connect: authorization code with PKCE S256, state and nonce, all checked by the library. */
export function openOidc(config: OidcSettings, now: () => Date): Oidc {
  const begun = new Map<string, Begun>();
  let found: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    found ??= oidc.discovery(
      new URL(config.issuer),
      config.clientId,
      config.clientSecret,
      undefined,
      config.allowHttp ? { execute: [oidc.allowInsecureRequests] } : undefined,
    );
    found.catch(() => (found = undefined)); // a service that was away is asked again
    return found;
  };
  return {
    async begin(redirectUri, next) {
      const id = randomUUID();
      const verifier = oidc.randomPKCECodeVerifier();
      const state = oidc.randomState();
      const nonce = oidc.randomNonce();
      begun.set(id, { verifier, state, nonce, next, at: now().getTime() });
      const [oldest] = begun.keys();
      if (begun.size > MOST_BEGUN && oldest !== undefined) begun.delete(oldest);
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { url: url.href, id };
    },
    async end(id, current) {
      const one = begun.get(id);
      begun.delete(id);
      if (!one || now().getTime() - one.at > MOST_AGE_MS) throw new Error('this log-in is over');
      const tokens = await oidc.authorizationCodeGrant(await configuration(), current, {
        pkceCodeVerifier: one.verifier,
        expectedState: one.state,
        expectedNonce: one.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('no id token');
      const text = (name: string): string => (typeof claims[name] === 'string' ? claims[name] : '');
      return {
        next: one.next,
        person: {
          issuer: claims.iss,
          subject: claims.sub,
          login: text('preferred_username'),
          name: text('name'),
          department: text(config.departmentClaim),
        },
      };
    },
  };
}
