const CALL_WORDS = ['open', 'opennew', 'openwin', 'openwindow', 'href', 'location', 'replace', 'assign', 'src'];
// "Make this my home page" and its kind name an address nobody is sent to.
const notLinks = /home|favou?rite|bookmark|collect|share|copy|alert|confirm|submit|postback|search/i;
const leadingName = /([\w$]{1,40})\s{0,3}[(=]\s{0,3}$/;
const looksLikePath = /^(?:https?:\/\/|\/(?!\/)|\.\.?\/)[^\s<>'"]{1,2000}$/;
const looksLikeFile =
  /^[^\s<>'":;(){}]{1,2000}(?:\.(?:s?html?|jspx?|aspx?|php|do|action|pdf|docx?|xlsx?|zip|rar)(?:[?#]|$)|\/$|\?)/i;

const MAX = 2048;

/** The literal between a pair of quotes, with the text before it and the first character after it. */
interface Literal {
  readonly before: string;
  readonly value: string;
  readonly next: string;
}

/** Every quoted literal of a short script, in order. */
function literalsOf(script: string): readonly Literal[] {
  const found: Literal[] = [];
  for (let at = 0; at < script.length && found.length < 20;) {
    const char = script[at];
    if (char !== "'" && char !== '"') {
      at += 1;
      continue;
    }
    const end = script.indexOf(char, at + 1);
    if (end < 0) break;
    const next = script
      .slice(end + 1, end + 12)
      .trimStart()
      .slice(0, 1);
    found.push({ before: script.slice(Math.max(0, at - 48), at), value: script.slice(at + 1, end), next });
    at = end + 1;
  }
  return found;
}

/** An address that the script puts together is not known; only one that stands there whole is. */
function addressIn({ before, value, next }: Literal): string | undefined {
  const name = leadingName.exec(before)?.[1] ?? '';
  if (value === '' || next === '+' || name === '' || notLinks.test(name)) return undefined;
  if (looksLikePath.test(value)) return value;
  return CALL_WORDS.includes(name.toLowerCase()) && looksLikeFile.test(value) ? value : undefined;
}

/**
 * The address inside a link or handler that is a script: `javascript:openNew('/art/…')`, `window.open("…")`,
 * `location.href='…'`. Undefined when there is none, or when the script puts it together from parts.
 */
export function scriptedHref(raw: string): string | undefined {
  if (!raw.includes("'") && !raw.includes('"')) return undefined;
  const cut = raw.length > MAX ? raw.slice(0, MAX) : raw;
  const script = cut.includes('%2') ? unescaped(cut) : cut;
  for (const literal of literalsOf(script)) {
    const address = addressIn(literal);
    if (address !== undefined) return address;
  }
  return undefined;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
