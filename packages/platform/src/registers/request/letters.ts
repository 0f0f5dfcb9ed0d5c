import type { Office } from '../../office.ts';
import { lettersOf } from './repo.ts';
import type { OpenRequest } from './status.ts';

/** The letter as it was issued, to be saved: its own bytes, a policy of its own, never run in this site's name. */
export async function letterBytes(office: Office, open: OpenRequest, id: string): Promise<Response | undefined> {
  const letter = (await lettersOf(office.store.read, open.row.id)).find((each) => each.id === id);
  if (!letter || letter.kind === 'third-party' || letter.kind === 'joint-organ') return undefined;
  return deskLetter(office, open, id);
}

/** The same for the desk, which sees the letters to third parties too. */
export async function deskLetter(
  office: Office,
  { row, privacy }: OpenRequest,
  id: string,
): Promise<Response | undefined> {
  const letter = (await lettersOf(office.store.read, row.id)).find((each) => each.id === id);
  if (!letter) return undefined;
  return new Response(privacy.text('letter', 'html', letter.id, letter.html), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="${encodeURIComponent(letter.no)}.html"; filename*=UTF-8''${encodeURIComponent(letter.no)}.html`,
      'Content-Security-Policy': 'sandbox',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
