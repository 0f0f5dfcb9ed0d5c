import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';

export interface Decoded {
  readonly html: string;
  /** WHATWG name of the encoding that was used: `utf-8`, `gb18030`, `big5` … */
  readonly charset: string;
  /** True when the page says one encoding and its bytes are another. */
  readonly mislabelled: boolean;
}

const label = /charset\s*=\s*["']?\s*([\w-]+)/i;
// licence comments and inline scripts push the meta tag down: real pages have it after the standard's 1,024 bytes
const PRESCAN = 4096;

/** The guesser is loaded for the first page that needs one: most sites never do. */
const guess = (bytes: Buffer): string | null =>
  (createRequire(import.meta.url)('chardet') as { detect(bytes: Buffer): string | null }).detect(bytes);

const decoders = new Map<string, TextDecoder | undefined>();
function decoder(name: string, fatal: boolean): TextDecoder | undefined {
  const key = `${name} ${fatal}`;
  if (!decoders.has(key)) {
    try {
      decoders.set(key, new TextDecoder(name, { fatal }));
    } catch {
      decoders.set(key, undefined);
    }
  }
  return decoders.get(key);
}

const canonical = (name: string): string =>
  /^(?:gb2312|gbk|gb_2312-80|x-gbk|gb18030|cp936)$/i.test(name) ? 'gb18030' : name.toLowerCase();

/**
 * Bytes to text without a guesser on the way: BOM, HTTP header, meta tag, valid UTF-8, valid GB18030, and only then a
 * guess on 4 KB. Bytes that contradict their label are read as what they are.
 */
export function decodePage(body: Buffer, contentType: string): Decoded {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf)
    return { html: body.toString('utf8', 3), charset: 'utf-8', mislabelled: false };
  if (body[0] === 0xff && body[1] === 0xfe)
    return { html: body.toString('utf16le', 2), charset: 'utf-16le', mislabelled: false };
  const declared = (label.exec(contentType) ?? label.exec(body.toString('latin1', 0, PRESCAN)))?.[1];
  const named = declared === undefined ? '' : canonical(declared);
  const utf8 = isUtf8(body);
  if (utf8)
    return {
      html: body.toString('utf8'),
      charset: 'utf-8',
      mislabelled: named !== '' && decoder(named, false)?.encoding !== 'utf-8' && !isAscii(body),
    };
  const lenient = named === '' ? undefined : decoder(named, false);
  if (lenient && lenient.encoding !== 'utf-8')
    return { html: lenient.decode(body), charset: lenient.encoding, mislabelled: false };
  const chinese = strictly('gb18030', body);
  if (chinese !== undefined) return { html: chinese, charset: 'gb18030', mislabelled: named !== '' };
  if (lenient) {
    // a few broken bytes in a page that says UTF-8 are a page in UTF-8 with a few broken bytes
    const html = body.toString('utf8');
    if (replacements(html) * 200 < html.length) return { html, charset: 'utf-8', mislabelled: false };
  }
  const guessed = decoder(guess(body.subarray(0, PRESCAN)) ?? 'utf-8', false) ?? decoder('utf-8', false)!;
  return { html: guessed.decode(body), charset: guessed.encoding, mislabelled: named !== '' };
}

function strictly(name: string, body: Buffer): string | undefined {
  try {
    return decoder(name, true)?.decode(body);
  } catch {
    return undefined;
  }
}

function isAscii(body: Buffer): boolean {
  for (let at = 0; at < body.length; at += 1) if (body[at]! > 127) return false;
  return true;
}

function replacements(html: string): number {
  let count = 0;
  for (let at = html.indexOf('\ufffd'); at >= 0; at = html.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}
