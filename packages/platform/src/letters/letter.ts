import { letterKinds, type Day, type LetterKind } from '@gongkai/model';
import { html } from 'hono/html';

/** All a letter 告知书 says. Letters are Chinese documents, whatever language a page is in. */
export interface LetterText {
  readonly kind: LetterKind;
  readonly no: string;
  /** Who it is addressed to. */
  readonly to: string;
  readonly organ: string;
  readonly issuedOn: Day;
  /** What was filed, when and how, in a sentence. */
  readonly facts: string;
  /** What was asked, as typed. */
  readonly asked: string;
  /** Paragraphs of the decision, in order; at least one. */
  readonly paragraphs: readonly string[];
  /** 条、款、项; undefined where no law is named. */
  readonly basis?: string;
  /** What the reader may do against it; undefined where the letter carries none. */
  readonly remedy?: string;
  /** How it reaches the applicant. */
  readonly delivery?: string;
}

/** 2026年3月2日. */
export const chineseDay = (day: Day): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}\u5e74${Number(month)}\u6708${Number(date)}\u65e5`;
};

/** The letter as it is kept: a page of its own without script or style of its own, the same bytes for the same text. */
export async function letterHtml(letter: LetterText): Promise<string> {
  const { kind, no, to, organ, issuedOn, facts, asked, paragraphs, basis, remedy, delivery } = letter;
  const title = letterKinds[kind].zh;
  const page = await html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
      </head>
      <body class="letter" data-kind="${kind}">
        <header>
          <p class="organ">${organ}</p>
          <h1>${title}</h1>
          <p class="no">${no}</p>
        </header>
        <main>
          <p class="to">${to}：</p>
          <p class="facts">${facts}</p>
          ${asked === '' ? '' : html`<blockquote>${asked}</blockquote>`}
          ${paragraphs.map((text) => html`<p>${text}</p>`)}
          ${basis === undefined ? '' : html`<p class="basis">${basis}</p>`}
          ${remedy === undefined ? '' : html`<p class="remedy">${remedy}</p>`}
        </main>
        <footer>
          <p class="sign">${organ}</p>
          <p class="day"><time datetime="${issuedOn}">${chineseDay(issuedOn)}</time></p>
          ${delivery === undefined ? '' : html`<p class="delivery">${delivery}</p>`}
        </footer>
      </body>
    </html> `;
  return String(page);
}
