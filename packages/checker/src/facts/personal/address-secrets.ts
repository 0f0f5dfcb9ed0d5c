import words from './secret-names.json' with { type: 'json' };

/** A password or a token that stands in an address. The secret itself is nowhere in it. */
export interface AddressSecret {
  readonly kind: 'password' | 'token';
  /** The address with `***` where the secret stood, and without the rest of its query. */
  readonly masked: string;
}

const MOST = 20;
// the host stands behind the last sign: a password may hold one
const userInfo = /^\s*([a-z][a-z\d+.-]*:)?\/\/([^/?#\s@:]*):([^/?#\s]*)@([^/?#\s@]+)([^?#\s]*)/i;
const passwordName = new RegExp(`^(?:${words.passwords})$`, 'i');
const named = new RegExp(`[?&;#](?:${words.passwords}|${words.tokens})=`, 'i');
const tokenName = new RegExp(`^(?:${words.tokens})$`, 'i');
/** What a template leaves open, or a hand already hid. */
const placeholder = /^[*x.…]+$|[{}<>[\]$]|^(?:null|undefined|none|true|false|your|test|demo)/i;
const LONGEST_MASKED = 200;

/**
 * Secrets in the links of a page, each address once: a password before the host, one in the query, and a long random word
 * under the name of a token. Keys of maps and shares that every visitor is meant to have are none.
 *
 * @param hrefs as written, entities decoded
 */
export function addressSecrets(hrefs: Iterable<string>): readonly AddressSecret[] {
  const found = new Map<string, AddressSecret>();
  for (const href of hrefs) {
    if (found.size >= MOST) break;
    const secret = secretIn(href);
    if (secret !== undefined) found.set(secret.masked, secret);
  }
  return [...found.values()];
}

function secretIn(href: string): AddressSecret | undefined {
  const parts = href.includes('@') ? userInfo.exec(href) : null; // every page of a crawl is asked, and few links hold one
  const [, scheme = '', , password = '', host = '', path = ''] = parts ?? [];
  if (password !== '' && !placeholder.test(password) && !/^mailto:/i.test(scheme))
    return { kind: 'password', masked: short(`${scheme}//***:***@${host}${path}`) };
  const query = href.indexOf('?');
  if (query < 0) return undefined;
  if (!named.test(href)) return undefined;
  for (const field of href.slice(query + 1).split(/[&;#?]/)) {
    const at = field.indexOf('=');
    if (at < 1) continue;
    const [name, value] = [field.slice(0, at), field.slice(at + 1)];
    const kind = kindOf(name, value);
    if (kind !== undefined) return { kind, masked: short(`${href.slice(0, query).trim()}?${name}=***`) };
  }
  return undefined;
}

function kindOf(name: string, value: string): AddressSecret['kind'] | undefined {
  if (placeholder.test(value)) return undefined;
  if (passwordName.test(name)) return value.length >= 4 ? 'password' : undefined;
  // a word of a language is no token
  const isRandom = value.length >= 16 && /\d/.test(value) && /[A-Za-z]/.test(value);
  return isRandom && tokenName.test(name) ? 'token' : undefined;
}

const short = (text: string): string => (text.length > LONGEST_MASKED ? `${text.slice(0, LONGEST_MASKED)}…` : text);
