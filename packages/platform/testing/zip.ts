import { zipSync } from 'fflate';

/** Bytes of a text. */
export const part = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Any archive. */
export const zipOf = (entries: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({ ...entries });

/** A small Word file, and whatever else an attacker puts into it. */
export const wordFile = (more: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ '[Content_Types].xml': part('<Types/>'), 'word/document.xml': part('<w:document/>'), ...more });
