import type { RequestLetter } from '@gongkai/model';
import { addressOf, keyOf, type Opened } from './asking.ts';

/** Fetches a letter with the code and hands it to the reader under the server's file name; false when it failed. */
export async function saveLetter(
  page: Document,
  base: string,
  opened: Opened,
  letter: RequestLetter,
): Promise<boolean> {
  try {
    const response = await fetch(addressOf(base, opened, `/letters/${encodeURIComponent(letter.id)}`), {
      headers: { Authorization: keyOf(opened) },
      credentials: 'omit',
    });
    if (!response.ok) return false;
    const url = URL.createObjectURL(await response.blob());
    const link = page.createElement('a');
    link.href = url;
    link.download = nameIn(response.headers.get('content-disposition')) ?? letter.title;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return true;
  } catch {
    return false;
  }
}

/** The file name in a Content-Disposition (RFC 6266): `filename*` in UTF-8 first; undefined without one. */
export function nameIn(header: string | null): string | undefined {
  const [, coded] = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(header ?? '') ?? [];
  const [, plain] = /filename\s*=\s*"?([^";]+)"?/i.exec(header ?? '') ?? [];
  try {
    const name = coded === undefined ? plain : decodeURIComponent(coded.trim());
    return name?.replace(/[\\/:*?"<>|]/g, '_');
  } catch {
    return plain;
  }
}
