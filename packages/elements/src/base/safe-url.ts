const allowed = ['http:', 'https:', 'mailto:', 'tel:'];

/** The address when a reader may be sent there (http, https, mailto, tel, relative); undefined for every other scheme. */
export function safeUrl(text: string | undefined, base: string): string | undefined {
  if (!text) return undefined;
  try {
    return allowed.includes(new URL(text, base).protocol) ? text : undefined;
  } catch {
    return undefined;
  }
}
