import { letterKinds, type Locale, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { Staff } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import type { DeskCase } from './case.ts';

const words = {
  stamped: { zh: '盖章件', en: 'Stamped copy' },
  upload: { zh: '上传盖章件', en: 'Upload the stamped copy' },
  replace: { zh: '替换盖章件', en: 'Replace the stamped copy' },
  before: { zh: '已被替换的盖章件', en: 'Stamped copies that were replaced' },
  why: { zh: '替换理由', en: 'Why it was replaced:' },
  file: { zh: '扫描件（PDF、JPG、PNG）', en: 'Scan (PDF, JPG, PNG)' },
} satisfies Record<string, Words>;

type Scans = DeskCase['letters'][number]['scans'];

/** The stamped copy that counts, and those it took the place of, each with why. */
const stamped = (at: string, scans: Scans, locale: Locale): Markup => {
  const last = scans.at(-1);
  if (!last) return html``;
  return html`<a href="${url(`${at}?format=stamped`)}">${words.stamped[locale]}</a>${
      scans.length > 1
        ? html`<details>
            <summary>${words.before[locale]}</summary>
            <ol>
              ${scans.slice(0, -1).map(
                ({ seq, on }, number) =>
                  html`<li>
                    <a href="${url(`${at}?format=stamped&scan=${seq}`)}"><time datetime="${on}">${on}</time></a>
                    ${words.why[locale]} ${scans[number + 1]?.reason ?? ''}
                  </li>`,
              )}
            </ol>
          </details>`
        : ''
    }`;
};

interface UploadView {
  readonly id: string;
  readonly at: string;
  readonly isFirst: boolean;
  readonly formToken: string;
  readonly locale: Locale;
}

/** The form a scan comes in by; one that takes another's place says why. */
const upload = ({ id, at, isFirst, formToken, locale }: UploadView): Markup =>
  html`<details>
    <summary>${(isFirst ? words.upload : words.replace)[locale]}</summary>
    <form method="post" action="${url(`${at}/stamped`)}" enctype="multipart/form-data">
      <input type="hidden" name="token" value="${formToken}" />${
        isFirst
          ? ''
          : html`<label for="${`why-${id}`}">${words.why[locale]}</label
              ><input id="${`why-${id}`}" name="reason" maxlength="200" required />`
      }<label for="${`scan-${id}`}">${words.file[locale]}</label
      ><input id="${`scan-${id}`}" type="file" name="scan" accept=".pdf,.jpg,.jpeg,.png" required /><button
        type="submit"
      >
        ${(isFirst ? words.upload : words.replace)[locale]}
      </button>
    </form>
  </details>`;

/** The letters of a case: each as page, Word and PDF file, its stamped copies and the form to upload one. */
export function lettersView({ open, letters }: DeskCase, { role, formToken }: Staff, locale: Locale): Markup {
  const { no: requestNo } = open.row;
  return html`<ul class="letters">
    ${letters.map(({ id, kind, no, on, servedOn, scans }) => {
      const at = `/desk/requests/${requestNo}/letters/${id}`;
      const name = `${letterKinds[kind][locale]} ${no}`;
      return html`<li>
        <a href="${url(at)}">${name}</a>
        <a href="${url(`${at}?format=docx`)}" aria-label="${`DOCX ${name}`}">DOCX</a>
        <a href="${url(`${at}?format=pdf`)}" aria-label="${`PDF ${name}`}">PDF</a>
        <time datetime="${on}">${on}</time>${servedOn ? html` ✓ <time datetime="${servedOn}">${servedOn}</time>` : ''}
        ${stamped(at, scans, locale)}${role === 'auditor' ? '' : upload({ id, at, isFirst: scans.length === 0, formToken, locale })}
      </li>`;
    })}
  </ul>`;
}
