import type { Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { filesOf, type OwnedFile } from '../../files/owned.ts';
import { fileResponse } from '../../files/download.ts';
import type { Refusal } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { deskWords as words } from './desk-words.ts';

/** Attachments of a request: to be saved, never shown in this site's name; nobody has looked for viruses. */
export const filesView = (no: string, files: readonly OwnedFile[], locale: Locale): Markup =>
  files.length === 0
    ? html``
    : html`<h2>${words.files[locale]}</h2>
        <ul class="letters">
          ${files.map(
            ({ id, name, size }) =>
              html`<li>
                <a href="${url(`/desk/requests/${no}/files/${id}`)}">${name}</a> ${(size / 1024).toFixed(0)} KiB
              </li>`,
          )}
        </ul>`;

/** One attachment's bytes, or those a `Range` asks for, under its own name; undefined when the request has none of this id. */
export async function fileBytes(
  office: Office,
  requestId: string,
  { id, range }: { readonly id: string; readonly range: string | null },
): Promise<Response | Refusal | undefined> {
  const file = (await filesOf(office, 'request', requestId)).find((each) => each.id === id);
  return file && fileResponse(office, file, { name: file.name, range });
}
