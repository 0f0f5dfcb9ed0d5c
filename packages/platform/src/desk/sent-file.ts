import type { Context } from 'hono';
import type { Typed } from './fields.ts';
import { filesOf } from '../files/owned.ts';
import { bytesOf } from '../files/content.ts';
import { contentOf } from '../files/file-key.ts';
import { arrivedContent, receiveForm } from '../files/receive.ts';
import { takeFile } from '../files/upload.ts';
import { refuse, refusals } from '../http/problem.ts';
import type { Office } from '../office.ts';
import { hasFormToken, type StaffEnv } from '../staff/session.ts';
import { actorOf } from '../staff/staff.ts';

const MOST_BYTES = 10 * 1_048_576;

/** A file that was looked at and lies here for a day: it need not be chosen again. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
}

/** What a form with a file said. */
export interface SentFile {
  readonly typed: Typed;
  readonly bytes: Uint8Array | 'too-large' | undefined;
  readonly kept: KeptFile | undefined;
}

/** Reads a form with its file, or with the number of one that was sent before; refused when it is not the desk's own. */
export async function sentFile(c: Context<StaffEnv>, office: Office, first: Typed): Promise<Response | SentFile> {
  const { staff } = c.var;
  const received = await receiveForm(office, c.req.raw, { files: 1, bytes: MOST_BYTES });
  if (received.kind !== 'form')
    return received.kind === 'malformed'
      ? refuse(c, refusals.malformed)
      : { typed: first, bytes: 'too-large', kept: undefined };
  const values = Object.fromEntries([...received.fields].map(([name, [one = '']]) => [name, one]));
  const [file] = received.files;
  const bytes = file && (await bytesOf(arrivedContent(file)));
  // its own words come from the reader of tables: that this place would not keep it is no reason to stop
  const taken = file && (await takeFile(office, actorOf(staff), file, MOST_BYTES));
  if (!hasFormToken(staff, values['token'])) return refuse(c, refusals.foreign);
  if (staff.role === 'auditor') return refuse(c, refusals.forbidden);
  const typed: Typed = { values, lists: {} };
  if (file) return { typed, bytes, kept: taken && 'id' in taken ? { id: taken.id, name: file.name } : undefined };
  const [before] = await filesOf(office, 'upload', values['upload'] ?? '');
  if (!before) return { typed, bytes: undefined, kept: undefined };
  return {
    typed,
    bytes: await bytesOf(await contentOf(office, before)),
    kept: { id: before.id, name: before.name },
  };
}
