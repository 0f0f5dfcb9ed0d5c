import { channels, isOutcome, outcomes, say, transitionOf, type Locale, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { Staff } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { actForm, type ActFormView } from './act-form.ts';
import type { DeskCase } from './case.ts';
import { dueCell } from './desk-rows.ts';
import { deskWords as words } from './desk-words.ts';
import { lettersView } from './letters-view.ts';
import { stateOf, type RequestEvent } from './rules.ts';

export interface CaseView {
  readonly found: DeskCase;
  readonly staff: Staff;
  readonly locale: Locale;
  readonly full: 'full' | 'masked';
  /** The act whose form came back, with what was typed. */
  readonly failed?: Pick<ActFormView, 'act' | 'typed' | 'problems'>;
}

const submitted: Words = { zh: '提交申请', en: 'Filed' };

/** One request on one page: facts and timeline at the left, the term and what can be done at the right. */
export function caseView({ found, staff, locale, full, failed }: CaseView): Markup {
  const { open, organ, department, today, clock, acts, choices, applicant, wanted, filings, checkDigitWrong, others } =
    found;
  const { row, events } = open;
  const state = stateOf(events);
  const seq = events.at(-1)?.seq ?? 0;
  const fact = (label: Words, value: string): Markup =>
    value === ''
      ? html``
      : html`<dt>${label[locale]}</dt>
          <dd>${value}</dd>`;
  const contact = [applicant.phone, applicant.email, applicant.address, applicant.contactPerson]
    .filter((each) => each !== '')
    .join(' \u00b7 ');
  return html`<div class="case">
    <section class="facts" aria-labelledby="h-facts">
      <h2 id="h-facts">${words.facts[locale]}</h2>
      <dl>
        ${fact(words.organ, organ)}${fact(words.department, department)}${fact(words.channel, channels[row.channel][locale])}
        ${fact(words.applicant, `${applicant.name} ${applicant.idNo}`)}${fact(words.contact, contact)}
        ${fact(words.wanted, [wanted.name, wanted.docNo].filter((each) => each !== '').join(' '))}${fact(words.description, wanted.description)}
      </dl>
      ${
        full === 'full' || staff.role === 'auditor'
          ? ''
          : html`<form method="post" action="${url(`/desk/requests/${row.no}/reveal`)}" class="reveal">
              <input type="hidden" name="token" value="${staff.formToken}" /><label for="why"
                >${words.revealWhy[locale]}</label
              ><input id="why" name="why" minlength="4" required /><button type="submit" class="quiet">
                ${words.reveal[locale]}
              </button>
            </form>`
      }
      <h2>${words.timeline[locale]}</h2>
      <ol class="steps">
        ${events.map((event) => html`<li>${step(event, locale)}</li>`)}
      </ol>
      <h2>${words.letters[locale]}</h2>
      ${lettersView(found, staff, locale)}
    </section>
    <section class="doing" aria-labelledby="h-term">
      <div class="term">
        <h2 id="h-term">${words.due[locale]}</h2>
        <p class="big">
          ${dueCell({ state, due_on: clock.dueOn ?? null, stopped_on: clock.stoppedOn ?? null, provisional: clock.provisional ? 1 : 0 }, today, locale)}
        </p>
        <details>
          <summary>${words.how[locale]}</summary>
          <ol>
            ${clock.steps.map(
              ({ on, words: text, values }) =>
                html`<li><time datetime="${on}">${on}</time> ${say(text, locale, values)}</li>`,
            )}
          </ol>
        </details>
      </div>
      ${
        filings.length > 0 || checkDigitWrong || others.length > 0
          ? html`<div class="hints">
              <h2>${words.hints[locale]}</h2>
              ${
                filings.length > 0
                  ? html`<p>
                      ${say(words.frequent, locale, {
                        n: filings.length + 1,
                        list: filings
                          .slice(0, 5)
                          .map(({ no }) => no)
                          .join(', '),
                      })}
                    </p>`
                  : ''
              }${checkDigitWrong ? html`<p>${words.checkDigit[locale]}</p>` : ''}${
                others.length > 0
                  ? html`<p>
                      ${say(words.several, locale, { n: others.length, list: others.slice(0, 5).join(', ') })}
                    </p>`
                  : ''
              }
            </div>`
          : ''
      }
      <h2>${words.acts[locale]}</h2>
      ${
        acts.length === 0
          ? html`<p class="empty">${words.noActs[locale]}</p>`
          : acts.map((act) =>
              actForm({
                no: row.no,
                act,
                seq,
                formToken: staff.formToken,
                today,
                isClerk: staff.role === 'clerk',
                choices,
                locale,
                typed: failed?.act === act ? failed.typed : {},
                problems: failed?.act === act ? failed.problems : [],
                isOpen: failed?.act === act,
              }),
            )
      }
    </section>
  </div>`;
}

/** One event in words, with what was said on it. */
function step({ act, on, personal, data }: RequestEvent, locale: Locale): Markup {
  const title = act === 'submit' ? submitted[locale] : transitionOf(act).words[locale];
  const said = [...Object.entries(data), ...Object.entries(personal ?? {})]
    .filter(([name]) =>
      ['items', 'text', 'reason', 'note', 'how', 'until', 'workingDays', 'receiptNo', 'ref', 'outcome'].includes(name),
    )
    .map(([name, value]) => saidOf(name, String(value), locale));
  return html`<time datetime="${on}">${on}</time>
    <strong>${title}</strong>${said.length > 0 ? html`<p class="said">${said.join(' \u00b7 ')}</p>` : ''}`;
}

const saidOf = (name: string, value: string, locale: Locale): string =>
  name === 'outcome' && isOutcome(value) ? outcomes[value].words[locale] : value;
