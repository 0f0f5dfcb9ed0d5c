const allowed = new Set(['http:', 'https:', 'mailto:']);

/** An address that may stand in `href`, `src` or `action`: http, https, mailto, or within this site; `#` instead of anything else. */
export function url(address: string): string {
  const text = address.trim();
  if (/^\/(?![/\\])/.test(text) || /^[?#]/.test(text)) return text;
  try {
    return allowed.has(new URL(text).protocol) ? text : '#';
  } catch {
    return '#';
  }
}
