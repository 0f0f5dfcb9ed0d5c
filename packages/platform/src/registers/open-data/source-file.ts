import { readFile } from 'node:fs/promises';
import { filesOf } from '../../files/owned.ts';
import { placeOf } from '../../files/receive.ts';
import type { Office } from '../../office.ts';
import { sourceOf, type VersionRow } from './repo.ts';

/**
 * The file a version came as, byte for byte, for the desk alone: a workbook may hold sheets and notes that nobody meant
 * to publish. Undefined where it is gone.
 */
export async function sourceFile(office: Office, id: string, row: VersionRow): Promise<Response | undefined> {
  const [file] = await filesOf(office, 'dataset_version', sourceOf(id, row.version));
  const bytes = file && (await readFile(placeOf(office.filesDir, file.sha256)).catch(() => undefined));
  if (!bytes) return undefined;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${id}-${row.version}.${row.source_format.toLowerCase()}"`,
      'Content-Security-Policy': 'sandbox',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
