import type { SheetRow, Words } from '@gongkai/model';
import { html, none, type Markup } from '../markup.ts';
import { reference } from '../reference.ts';
import type { View } from '../view.ts';
import type { RowFindings } from './homes.ts';

/** More references than this are told as a number. */
const REFERENCES = 60;

const words = {
  findings: { zh: '问题（{count}）', en: 'Findings ({count})' },
  short: {
    zh: '以下 {count} 个问题只列编号、类别和对象；说明与观察记录在 report.json 中。',
    en: '{count} more findings are listed by number, kind and subject; report.json has their details.',
  },
  cut: {
    zh: '本页略去 {count} 个问题；全部在 report.json 中。',
    en: '{count} findings are left out of this page; report.json has all of them.',
  },
  elsewhere: { zh: '在其他指标中列出：', en: 'Shown with another indicator:' },
  references: { zh: '等共 {count} 个', en: 'and more, {count} in all' },
} satisfies Record<string, Words>;

/** The findings that stand here in full. */
export const ownFindings = ({ say }: View, { shown, short, cut }: RowFindings): Markup =>
  html`<h4>${say(words.findings, { count: shown.length + short.length + cut })}</h4>
    ${
      shown.length > 0 &&
      html`<ol class="findings">
        ${shown}
      </ol>`
    }
    ${
      short.length > 0 &&
      html`<p class="note">${say(words.short, { count: short.length })}</p>
        <ol class="short">
          ${short}
        </ol>`
    }
    ${cut > 0 && html`<p class="note">${say(words.cut, { count: cut })}</p>`}`;

/** The findings of a row that stand with another row. */
export function strangers({ say, shown }: View, { findings }: SheetRow, own: RowFindings | undefined): Markup {
  const others = findings.filter((id) => own?.ids.has(id) !== true);
  if (others.length === 0) return none;
  return html`<p class="others">
    ${say(words.elsewhere)} ${others.slice(0, REFERENCES).map((id) => html`${reference({ shown }, id)} `)}
    ${others.length > REFERENCES && say(words.references, { count: others.length })}
  </p>`;
}
