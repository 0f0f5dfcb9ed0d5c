// Asking for a status, showing it, acting on it: loaded as soon as the form is there.
import { html, nothing } from 'lit';
import type { FormGroup, Locale, RequestAct, RequestLetter } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import type { FormWord } from '../parts/form/form.words.ts';
import type { FieldProblem } from '../parts/form/problems.ts';
import { unanswered } from '../parts/form/required.ts';
import { summaryView } from '../parts/form/summary-view.ts';
import { readValues } from '../parts/form/values.ts';
import { actor, actsView } from './acts.ts';
import { ask, tidy, type Asked, type Opened } from './asking.ts';
import type { StatusWord } from './gk-request-status.words.ts';
import { saveLetter } from './letters.ts';
import { lateWords } from '../parts/form/late.words.ts';
import { roomWords as ownWords } from './room.words.ts';
import { statusView } from './status-view.ts';

export { statusCss } from './status.css.ts';

/** Texts this part needs beside those of the first screen. */
export const roomWords: Readonly<Record<string, { readonly zh: string }>> = { ...lateWords, ...ownWords };

/** What the element shows its room. */
export interface WithRoom {
  spoken: string;
  readonly idPrefix: string;
  readonly base: string | undefined;
  readonly groups: readonly FormGroup[];
  readonly locale: Locale;
  readonly say: Say<StatusWord>;
  readonly sayForm: Say<FormWord>;
  readonly ownerDocument: Document;
  readonly light: { readonly form: HTMLFormElement | null };
  focusOn(where: 'form' | 'around', selector: string): void;
  tell(name: string, detail: unknown): void;
  requestUpdate(): void;
}

export interface Room {
  readonly state: 'empty' | 'loading' | 'ready' | 'none-found' | 'offline' | 'error';
  readonly problems: readonly FieldProblem[];
  submit(): void;
  reload(): void;
  summary(): unknown;
  view(): unknown;
}

export function room(host: WithRoom): Room {
  let asked: Asked | undefined;
  let busy = false;
  let problems: readonly FieldProblem[] = [];
  let opened: Opened | undefined;
  let failed = '';
  const send = actor();

  const show = (answer: Asked): void => {
    asked = answer;
    busy = false;
    host.spoken = '';
    host.requestUpdate();
    if (answer.kind !== 'status') return host.tell('gk-data-refused', { code: `status.${answer.kind}`, message: '' });
    host.light.form?.reset(); // the code does not stay in the page
    host.tell('gk-status-shown', { state: answer.status.state });
  };
  const look = async (one: Opened): Promise<void> => {
    const { base, locale } = host;
    if (base === undefined) return;
    busy = true;
    host.spoken = host.say('looking');
    const answer = await ask(base, one, locale);
    opened = answer.kind === 'status' ? one : undefined;
    show(answer);
    host.focusOn('around', answer.kind === 'status' ? '.status' : '.notice');
  };
  const act = async (what: RequestAct, text: string): Promise<void> => {
    const { base, say } = host;
    if (base === undefined || !opened || busy) return;
    busy = true;
    const done = await send(base, opened, what, text);
    busy = false;
    failed =
      done.kind === 'status' ? '' : done.kind === 'refused' ? done.detail || say('actRefused') : say('actFailed');
    host.requestUpdate();
    if (done.kind !== 'status') return;
    show(done);
    host.focusOn('around', '.status');
  };
  const download = async (letter: RequestLetter): Promise<void> => {
    if (host.base === undefined || !opened) return;
    failed = (await saveLetter(host.ownerDocument, host.base, opened, letter)) ? '' : host.say('letterFailed');
    host.requestUpdate();
  };
  const close = (): void => {
    opened = undefined;
    asked = undefined;
    failed = '';
    host.focusOn('form', 'input');
  };
  const trouble = (answer: Exclude<Asked, { readonly kind: 'status' }>): string => {
    const { say } = host;
    if (answer.kind !== 'limited')
      return say(
        ({ unknown: 'unknown', offline: 'lookOffline', failed: 'lookFailed', strange: 'lookStrange' } as const)[
          answer.kind
        ],
      );
    const wait = answer.waitSeconds;
    return say('tooMany') + (wait === undefined ? '' : ` ${say('waitMinutes', { count: Math.ceil(wait / 60) })}`);
  };

  return {
    get state() {
      if (busy) return 'loading';
      if (!asked) return 'empty';
      if (asked.kind === 'status') return 'ready';
      return asked.kind === 'unknown' ? 'none-found' : asked.kind === 'offline' ? 'offline' : 'error';
    },
    get problems() {
      return problems;
    },
    submit() {
      const { form } = host.light;
      if (!form || busy) return;
      const values = readValues(form);
      problems = unanswered(host.groups, values, { say: host.sayForm, locale: host.locale });
      if (problems.length > 0) return host.focusOn('form', '.gk-summary');
      void look({ no: tidy(values['number'] ?? ''), code: tidy(values['code'] ?? '') });
    },
    reload() {
      if (opened) void look(opened);
    },
    summary: () => summaryView({ id: host.idPrefix, groups: host.groups, problems, say: host.sayForm }),
    view() {
      const { say, locale } = host;
      if (!asked) return nothing;
      if (asked.kind !== 'status')
        return html`<div class="notice error" part="notice" tabindex="-1"><p>${trouble(asked)}</p></div>`;
      const { status } = asked;
      const acts = actsView({
        actions: status.actions,
        say,
        locale,
        failed,
        act: (what, text) => void act(what, text),
      });
      return statusView({ status, say, locale, download: (letter) => void download(letter), acts, another: close });
    },
  };
}
