import { letterKinds, type Locale, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { Staff } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import type { DeskCase } from './case.ts';

const words = {
  stamped: { zh: '盖章件', en: 'Stamped copy' },
  upload: { zh: '上传盖章件', en: 'Upload the stamped copy' },
  file: { zh: '扫描件（PDF、JPG、PNG）', en: 'Scan (PDF, JPG, PNG)' },
} satisfies Record<string, Words>;

/** The letters of a case: each as page, Word and PDF file, its stamped copy or the form to upload one. */
export function lettersView({ open, letters }: DeskCase, { role, formToken }: Staff, locale: Locale): Markup {
  const { no: requestNo } = open.row;
  return html`<ul class="letters">
    ${letters.map(({ id, kind, no, on, servedOn, isStamped }) => {
      const at = `/desk/requests/${requestNo}/letters/${id}`;
      const name = `${letterKinds[kind][locale]} ${no}`;
      return html`<li>
        <a href="${url(at)}">${name}</a>
        <a href="${url(`${at}?format=docx`)}" aria-label="${`DOCX ${name}`}">DOCX</a>
        <a href="${url(`${at}?format=pdf`)}" aria-label="${`PDF ${name}`}">PDF</a>
        <time datetime="${on}">${on}</time>${servedOn ? html` ✓ <time datetime="${servedOn}">${servedOn}</time>` : ''}
        ${
          isStamped
            ? html`<a href="${url(`${at}?format=stamped`)}">${words.stamped[locale]}</a>`
            : role === 'auditor'
              ? ''
              : html`<details>
                  <summary>${words.upload[locale]}</summary>
                  <form method="post" action="${url(`${at}/stamped`)}" enctype="multipart/form-data">
                    <input type="hidden" name="token" value="${formToken}" /><label for="${`scan-${id}`}"
                      >${words.file[locale]}</label
                    ><input
                      id="${`scan-${id}`}"
                      type="file"
                      name="scan"
                      accept=".pdf,.jpg,.jpeg,.png"
                      required
                    /><button type="submit">${words.upload[locale]}</button>
                  </form>
                </details>`
        }
      </li>`;
    })}
  </ul>`;
}
