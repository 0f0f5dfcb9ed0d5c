import type { Locale, Problem, RequestStatus, Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../../views/markup.ts';
import { problemSummary, problemBeside, idOf } from '../../views/problems.ts';

const words = {
  no: { zh: '受理编号', en: 'Number' },
  organ: { zh: '答复机关', en: 'Organ' },
  state: { zh: '办理状态', en: 'State' },
  received: { zh: '收到日期', en: 'Received' },
  due: { zh: '答复期限', en: 'Answer due' },
  provisional: { zh: '（暂定）', en: ' (provisional)' },
  left: { zh: '还剩 {n} 个工作日', en: 'Working days left: {n}' },
  over: { zh: '已超期 {n} 个工作日', en: '{n} working days overdue' },
  how: { zh: '期限如何计算', en: 'How the term is counted' },
  steps: { zh: '办理经过', en: 'What happened' },
  letters: { zh: '告知书', en: 'Letters' },
  download: { zh: '下载', en: 'Download' },
  pdf: { zh: 'PDF', en: 'PDF' },
  stamped: { zh: '盖章件', en: 'Stamped copy' },
  acts: { zh: '您现在可以', en: 'What you can do now' },
  send: { zh: '提交', en: 'Send' },
  withdraw: { zh: '撤回申请', en: 'Withdraw the request' },
  until: { zh: '请于 {on} 前提交', en: 'Please send it by {on}' },
} satisfies Record<string, Words>;

export interface StatusView {
  readonly status: RequestStatus;
  readonly code: string;
  readonly problems: readonly Problem[];
  /** What was typed into the act's field and refused. */
  readonly typed: string;
  /** Files that letters have beside their page and Word file, by the letter's id. */
  readonly files: ReadonlyMap<string, readonly ('pdf' | 'stamped')[]>;
  readonly locale: Locale;
}

const deskActs = { correction: 'correction-received', reason: 'reason-given', withdraw: 'withdraw' } as const;

/** Where a request stands and what its applicant may do. Number and code go along in the form, never in an address. */
export function statusView({ status, code, problems, typed, files, locale }: StatusView): Markup {
  const { no, label, organ, receivedOn, deadline, steps, letters, actions } = status;
  const who = html`<input type="hidden" name="no" value="${no}" /><input type="hidden" name="code" value="${code}" />`;
  const left = deadline?.daysLeft;
  return html`${problemSummary(problems, locale)}
    <dl class="facts">
      <dt>${words.no[locale]}</dt>
      <dd>${no}</dd>
      ${
        organ
          ? html`<dt>${words.organ[locale]}</dt>
              <dd>${organ}</dd>`
          : ''
      }
      <dt>${words.state[locale]}</dt>
      <dd><strong>${label}</strong></dd>
      ${
        receivedOn
          ? html`<dt>${words.received[locale]}</dt>
              <dd>${receivedOn}</dd>`
          : ''
      }
      ${
        deadline?.dueOn
          ? html`<dt>${words.due[locale]}</dt>
              <dd>
                ${deadline.dueOn}${deadline.provisional ? words.provisional[locale] : ''}
                ${
                  left === undefined
                    ? ''
                    : left >= 0
                      ? words.left[locale].replace('{n}', String(left))
                      : words.over[locale].replace('{n}', String(-left))
                }
              </dd>`
          : ''
      }
    </dl>
    ${deadline?.reason ? html`<p class="note">${deadline.reason}</p>` : ''}
    ${
      deadline && deadline.steps.length > 0
        ? html`<details>
            <summary>${words.how[locale]}</summary>
            <ol>
              ${deadline.steps.map(({ on, text }) => html`<li><time datetime="${on}">${on}</time> ${text}</li>`)}
            </ol>
          </details>`
        : ''
    }
    ${
      actions.length > 0
        ? html`<h2>${words.acts[locale]}</h2>
            ${actions.map(({ act, text, until }) =>
              act === 'withdraw'
                ? html`<form method="post" action="/status" class="act">
                    ${who}<input type="hidden" name="act" value="withdraw" /><button type="submit" class="quiet">
                      ${words.withdraw[locale]}
                    </button>
                  </form>`
                : html`<form method="post" action="/status" class="act">
                    ${who}<input type="hidden" name="act" value="${deskActs[act]}" /><label for="${idOf('/text')}"
                      >${text}</label
                    >${until ? html`<p class="hint">${words.until[locale].replace('{on}', until)}</p>` : ''}${problemBeside(
                      problems,
                      '/text',
                      locale,
                    )}<textarea id="${idOf('/text')}" name="text" rows="5">${typed}</textarea
                    ><button type="submit">${words.send[locale]}</button>
                  </form>`,
            )}`
        : ''
    }
    <h2>${words.letters[locale]}</h2>
    <ul class="letters">
      ${letters.map(
        ({ id, title, on }) =>
          html`<li>
            ${title} ${on ?? ''}
            <form method="post" action="/status" class="inline">
              ${who}<input type="hidden" name="act" value="letter" /><input
                type="hidden"
                name="letter"
                value="${id}"
              /><button type="submit" class="quiet" aria-label="${`${words.download[locale]} ${title}`}">
                ${words.download[locale]}</button
              ><button type="submit" name="format" value="docx" class="quiet" aria-label="${`DOCX ${title}`}">
                DOCX
              </button>
              ${
                files
                  .get(id)
                  ?.map(
                    (format) =>
                      html`<button
                        type="submit"
                        name="format"
                        value="${format}"
                        class="quiet"
                        aria-label="${`${words[format][locale]} ${title}`}"
                      >
                        ${words[format][locale]}
                      </button>`,
                  ) ?? ''
              }
            </form>
          </li>`,
      )}
    </ul>
    <h2>${words.steps[locale]}</h2>
    <ol class="steps">
      ${steps.map(({ on, text }) => html`<li><time datetime="${on}">${on}</time> ${text}</li>`)}
    </ol>`;
}
