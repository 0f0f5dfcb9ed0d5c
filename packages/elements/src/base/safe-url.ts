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

/** True for an address in place of text: absolute, or from the root or the folder of the page. */
export const isAddress = (text: string): boolean => /^(https?:\/\/|\.{0,2}\/)\S+$/.test(text);
