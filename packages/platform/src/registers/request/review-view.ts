import { actFields, isOutcome, outcomes, say, type Locale } from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { dueCell } from './desk-rows.ts';
import { differences, type Piece } from './draft-diff.ts';
import { paperView } from './preview-view.ts';
import type { DeskRow } from './repo-list.ts';
import { receivedOn, stateOf } from './rules.ts';
import type { Review, Said } from './review.ts';
import { words } from './review.words.ts';

export interface ReviewPage {
  readonly rows: readonly DeskRow[];
  readonly total: number;
  readonly review: Review | undefined;
  readonly formToken: string;
  readonly today: Parameters<typeof dueCell>[1];
  readonly locale: Locale;
}

/** Drafts that wait, and the chosen one beside what was asked: read, signed or sent back without leaving the page. */
export function reviewPage({ rows, total, review, formToken, today, locale }: ReviewPage): Markup {
  if (rows.length === 0 && !review) return html`<p class="empty">${words.none[locale]}</p>`;
  const no = review?.found.open.row.no;
  return html`<div class="review">
    <nav class="queue" aria-label="${say(words.queue, locale, { n: total })}">
      <h2>${say(words.queue, locale, { n: total })}</h2>
      <ol>
        ${rows.map(
          (row) =>
            html`<li>
              <a href="${url(`/desk/review?no=${row.no}`)}" ${row.no === no ? html`aria-current="true"` : ''}
                ><strong>${row.no}</strong> <span>${row.subject}</span> ${dueCell(row, today, locale)}</a
              >
            </li>`,
        )}
      </ol>
      <p class="hint keys">${words.keys[locale]}</p>
    </nav>
    ${review ? draftView(review, { formToken, locale }) : ''}
  </div>`;
}

interface Looking {
  readonly formToken: string;
  readonly locale: Locale;
}

function draftView(review: Review, { formToken, locale }: Looking): Markup {
  const { found, said, returned, letter, seq } = review;
  const { row, events } = found.open;
  const { clock, today, wanted, applicant } = found;
  const term = {
    state: stateOf(events),
    due_on: clock.dueOn ?? null,
    stopped_on: clock.stoppedOn ?? null,
    provisional: clock.provisional ? 1 : 0,
  };
  const fact = (label: keyof typeof words, value: Markup | string): Markup =>
    value === ''
      ? html``
      : html`<dt>${words[label][locale]}</dt>
          <dd>${value}</dd>`;
  return html`<section class="asked" aria-labelledby="h-asked">
      <h2 id="h-asked">${words.asked[locale]}</h2>
      <p class="no"><a id="whole" href="${url(`/desk/requests/${row.no}`)}">${row.no} ${words.whole[locale]}</a></p>
      <dl class="facts">
        ${fact('applicant', applicant.name)} ${fact('name', wanted.name)} ${fact('docNo', wanted.docNo)}
        ${fact('description', wanted.description)} ${fact('received', receivedOn(events, row.channel) ?? '')}
        ${fact('due', dueCell(term, today, locale))}
      </dl>
    </section>
    <section class="answered" aria-labelledby="h-answered">
      <h2 id="h-answered">${words.answered[locale]}</h2>
      ${
        returned
          ? html`<div class="hints">
              <p>${say(words.returned, locale, { ...returned })}</p>
              <p>
                ${
                  said.every(({ value, before }) => value === before)
                    ? words.unchanged[locale]
                    : html`${words.changes[locale]} <del>${words.gone[locale]}</del> <ins>${words.added[locale]}</ins>`
                }
              </p>
            </div>`
          : ''
      }
      <dl class="facts">${said.map((one) => saidView(one, review, locale))}</dl>
      ${found.acts.includes('answer') ? signView(row.no, seq, today, { formToken, locale }) : ''}
    </section>
    <section class="letter" aria-labelledby="h-letter">
      <h2 id="h-letter">${words.letter[locale]}</h2>
      ${
        letter
          ? html`<p class="hint">${words.number[locale]}</p>
              ${paperView(letter, 'answer')}`
          : html`<p class="empty">${words.noLetter[locale]}</p>`
      }
    </section>`;
}

/** One field of the draft; what was changed since the one before stands marked in it. */
function saidView({ name, value, before }: Said, { draft, names }: Review, locale: Locale): Markup {
  const field = actFields[draft.act].find((each) => each.name === name);
  const shown = (text: string): string => {
    if (text === '') return '';
    if (field?.type === 'outcome' && isOutcome(text)) return outcomes[text].words[locale];
    if (field?.type === 'colleague') return names.get(text) ?? text;
    return text;
  };
  const pieces: readonly Piece[] =
    before === undefined ? [{ kind: 'same', text: shown(value) }] : differences(shown(before), shown(value));
  const text = pieces.map(pieceView); // its lines are kept: no white space of the page's own around it
  return html`<dt>${field?.words[locale] ?? name}</dt>
    <dd class="text">${text}</dd>`;
}

const pieceView = ({ kind, text }: Piece): Markup =>
  kind === 'same' ? html`${text}` : kind === 'gone' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;

const signView = (no: string, seq: number, today: string, { formToken, locale }: Looking): Markup => {
  const hidden = html`<input type="hidden" name="token" value="${formToken}" /><input
      type="hidden"
      name="expectSeq"
      value="${String(seq)}"
    /><input type="hidden" name="from" value="review" />`;
  return html`<form method="post" action="${url(`/desk/requests/${no}/acts/answer`)}" class="sign">
      ${hidden}
      <div class="field">
        <label for="on">${words.day[locale]}</label><input id="on" name="on" type="date" value="${today}" required />
      </div>
      <p class="buttons"><button type="submit" id="sign">${words.sign[locale]}</button></p>
    </form>
    <form method="post" action="${url(`/desk/requests/${no}/acts/send-back`)}" class="send-back">
      ${hidden}
      <div class="field">
        <label for="note">${words.note[locale]}</label><textarea id="note" name="note" rows="3" required></textarea>
      </div>
      <p class="buttons"><button type="submit" class="quiet">${words.back[locale]}</button></p>
    </form>`;
};
