import { say, type Locale, type Report } from '@gongkai/model';
import { link } from '../report/html/link.ts';
import { html, type Markup } from '../report/html/markup.ts';
import { words } from './serve.words.ts';

/** One open question as the page asks it. */
export interface AskedQuestion {
  readonly proof: string;
  readonly row: string;
  readonly subject: string;
  readonly detail: string;
  readonly title: string;
  readonly basis: string;
  /** Check and kind of a finding; '' when the whole row is in question. */
  readonly check: string;
  readonly page: string;
  /** Points of the pack that it can cost at most, `2.00`. */
  readonly worth: string;
}

/**
 * The open questions of a run as one form: what each can cost, where to look, what was seen.
 *
 * @param at the run's address
 * @param typed what was typed before and could not be saved
 */
export function marksForm(
  locale: Locale,
  questions: readonly AskedQuestion[],
  report: Report | undefined,
  at: string,
  typed: URLSearchParams,
): Markup {
  const choices = { zh: ['合格', '不合格', '不适用'], en: ['pass', 'fail', 'na'] }[locale];
  return html`<form method="post" action="${at}/marks">
    <label
      >${words.evaluator[locale]}
      <input name="evaluator" required maxlength="60" value="${typed.get('evaluator') ?? ''}"
    /></label>
    <p>${say(words.asked, locale, { count: questions.length })}</p>
    ${questions.map(
      (one, index) =>
        html`<fieldset>
          <legend>${index + 1}/${questions.length} ${one.row} ${one.title}</legend>
          <p>${one.detail}</p>
          <p class="quiet">${worthText(one, locale)} · ${one.basis}</p>
          ${evidenceOf(one, report, at, locale)}
          <label
            >${words.verdict[locale]}
            <select name="v-${one.proof}">
              <option></option>
              ${choices.map((choice) => html`<option ${typed.get(`v-${one.proof}`) === choice && html`selected`}>${choice}</option>`)}
            </select></label
          >
          ${
            one.check === '' &&
            Number(one.worth) > 0 &&
            html`<label
              >${words.lostPoints[locale]}
              <input
                name="l-${one.proof}"
                type="number"
                min="0.01"
                max="${one.worth}"
                step="0.01"
                value="${typed.get(`l-${one.proof}`) ?? ''}"
            /></label>`
          }
          <label
            >${words.reason[locale]}
            <input name="r-${one.proof}" size="60" value="${typed.get(`r-${one.proof}`) ?? ''}"
          /></label>
        </fieldset>`,
    )}
    <button>${words.save[locale]}</button>
  </form>`;
}

const worthText = ({ worth }: AskedQuestion, locale: Locale): string =>
  Number(worth) > 0 ? say(words.worth, locale, { points: worth }) : words.veto[locale];

/** Where to look, and what was seen when: a person judges by it and by nothing else. */
function evidenceOf(
  { check, subject, page }: AskedQuestion,
  report: Report | undefined,
  at: string,
  locale: Locale,
): Markup {
  const found = report?.findings.find(
    (one) => `${one.check} ${one.kind}` === check && one.subject === subject && one.page === page,
  );
  return html`${page !== '' && html`<p>${words.look[locale]} ${link(page)}</p>`}
  ${
    found !== undefined &&
    html`<details>
      <summary>${say(words.evidence, locale, { count: found.observations.length })}</summary>
      <ul>
        ${found.observations.map(
          ({ at: seen, via, outcome, status, note }) =>
            html`<li>${[seen, via, outcome, status ?? '', note ?? ''].filter((one) => one !== '').join(' · ')}</li>`,
        )}
      </ul>
      <p><a href="${at}/report.html#${found.id}">${words.inReport[locale]}</a></p>
    </details>`
  }`;
}
