import type { RequestClock } from '@gongkai/calendar';
import { requestStates, say, transitionOf, type DeskAct, type Locale, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import { maskName } from '../../crypto/mask.ts';
import type { LetterLine } from '../../letters/read-letter.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import type { DeskCase } from './case.ts';
import { dueCell } from './desk-rows.ts';
import { deskWords } from './desk-words.ts';
import type { Preview } from './preview.ts';
import { stateOf } from './rules.ts';

const words = {
  title: { zh: '{no} {act}：预览', en: '{no} {act}: preview' },
  lead: {
    zh: '尚未办理。请核对以下结果，确认后才生效。',
    en: 'Nothing is done yet. Check what follows; it counts once confirmed.',
  },
  state: { zh: '状态', en: 'State' },
  term: { zh: '期限', en: 'Term' },
  before: { zh: '现在', en: 'Now' },
  after: { zh: '办理后', en: 'Afterwards' },
  unmoved: { zh: '此事项不改变期限', en: 'This act does not move the term' },
  letter: { zh: '将制发的文书', en: 'The letter that will be issued' },
  number: {
    zh: '文号在确认时编定；收件人姓名在文书中写全名。',
    en: 'Its number is given when confirmed; the letter itself has the full name.',
  },
  noLetter: { zh: '此事项不制发文书', en: 'This act issues no letter' },
  confirm: { zh: '确认办理', en: 'Confirm' },
  edit: { zh: '返回修改', en: 'Back to change it' },
} satisfies Record<string, Words>;

export const previewTitle = (no: string, act: DeskAct, locale: Locale): string =>
  say(words.title, locale, { no, act: transitionOf(act).words[locale] });

export interface PreviewView {
  readonly no: string;
  readonly act: DeskAct;
  /** What was typed; it goes on with the confirmation. */
  readonly typed: Readonly<Record<string, string>>;
  readonly expectSeq: number;
  readonly found: DeskCase;
  readonly preview: Preview;
  readonly formToken: string;
  readonly locale: Locale;
}

const dueOf = (clock: RequestClock, state: DeskCase['open']['events'][number]['to'], view: PreviewView): Markup =>
  dueCell(
    {
      state,
      due_on: clock.dueOn ?? null,
      stopped_on: clock.stoppedOn ?? null,
      provisional: clock.provisional ? 1 : 0,
    },
    view.found.today,
    view.locale,
  );

/** Letters go to the applicant, whose name the desk sees masked; those to others name who was typed. */
const isToOthers = (act: DeskAct): boolean => act === 'consult';

const line = ({ role, text }: LetterLine, act: DeskAct): Markup => {
  if (role === 'no') return html``;
  if (role === 'h1') return html`<p class="h1">${text}</p>`;
  if (role === 'blockquote') return html`<blockquote>${text}</blockquote>`;
  return html`<p class="${role}">${role === 'to' && !isToOthers(act) ? maskName(text.slice(0, -1)) : text}</p>`;
};

/** A letter as its reader will have it, but for the applicant's name. */
export const paperView = (letter: readonly LetterLine[], act: DeskAct): Markup =>
  html`<article class="paper" lang="zh-CN">${letter.map((each) => line(each, act))}</article>`;

/** What an act would bring about, beside how things stand, and the two ways on. */
export function previewView(view: PreviewView): Markup {
  const { no, act, typed, expectSeq, found, preview, formToken, locale } = view;
  const before = stateOf(found.open.events);
  const hasMoved = preview.clock.dueOn !== found.clock.dueOn || preview.clock.state !== found.clock.state;
  const to = `/desk/requests/${no}/acts/${act}`;
  return html`<p role="status">${words.lead[locale]}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="${words.term[locale]}">
      <table class="list">
        <caption>
          ${hasMoved ? transitionOf(act).words[locale] : words.unmoved[locale]}
        </caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${words.state[locale]}</th>
            <th scope="col">${words.term[locale]}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">${words.before[locale]}</th>
            <td>${requestStates[before][locale]}</td>
            <td>${dueOf(found.clock, before, view)}</td>
          </tr>
          <tr>
            <th scope="row">${words.after[locale]}</th>
            <td>${requestStates[preview.state][locale]}</td>
            <td>${dueOf(preview.clock, preview.state, view)}</td>
          </tr>
        </tbody>
      </table>
    </div>
    <h2>${deskWords.how[locale]}</h2>
    <ol class="steps">
      ${preview.clock.steps.map(
        ({ on, words: text, values }) =>
          html`<li><time datetime="${on}">${on}</time> ${say(text, locale, values)}</li>`,
      )}
    </ol>
    <h2>${words.letter[locale]}</h2>
    ${
      preview.letter === undefined
        ? html`<p class="empty">${words.noLetter[locale]}</p>`
        : html`<p class="hint">${words.number[locale]}</p>
            ${paperView(preview.letter, act)}`
    }
    <form method="post" action="${url(to)}" class="confirm">
      <input type="hidden" name="token" value="${formToken}" /><input
        type="hidden"
        name="expectSeq"
        value="${String(expectSeq)}"
      />${Object.entries(typed).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <p class="buttons">
        <button type="submit" autofocus>${words.confirm[locale]}</button>
        <button type="submit" class="quiet" formaction="${url(`${to}/edit`)}">${words.edit[locale]}</button>
      </p>
    </form>`;
}
