const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A value as text or attribute of a page. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** The text, linked where the address is http, https or relative; everything else stays text. */
export const linked = (text: string, url: string | undefined): string =>
  url && /^(https?:|[^:]*$)/i.test(url) ? `<a href="${escaped(url)}">${escaped(text)}</a>` : escaped(text);
