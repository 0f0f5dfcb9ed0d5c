// Attachments, the page that is checked before sending, the receipt: loaded as soon as the form is there.
import { nothing } from 'lit';
import {
  readReceipt,
  readRequest,
  type FormField,
  type FormFiles,
  type FormGroup,
  type Locale,
  type Problem,
  type RequestReceipt,
} from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import type { FieldProblem } from '../parts/form/problems.ts';
import type { Values } from '../parts/form/values.ts';
import { attachments } from './attachments.ts';
import { attachmentsView } from './attachments-view.ts';
import { checkView } from './check-view.ts';
import type { RequestWord } from './gk-request-form.words.ts';
import { copied, receiptText, saveText } from './receipt-acts.ts';
import { receiptView } from './receipt-view.ts';

export { requestCss } from './receipt.css.ts';
export { lightCss } from './light.css.ts';
export { paperWords } from './papers.words.ts';
export { readReceipt };

/** What the element shows its papers; GkRequestForm says what each means. */
export interface WithPapers {
  problems: readonly FieldProblem[];
  failure: unknown;
  spoken: string;
  readonly stage: string;
  readonly base: string | undefined;
  readonly organ: string | undefined;
  readonly groups: readonly FormGroup[] | undefined;
  readonly values: Values;
  readonly files: FormFiles | undefined;
  readonly locale: Locale;
  readonly say: Say<RequestWord>;
  readonly ownerDocument: Document;
  refuse(told: () => readonly FieldProblem[]): void;
  focusOn(where: 'form' | 'around', selector: string): void;
  requestUpdate(): void;
  dispatchEvent(event: Event): boolean;
  file(): Promise<void>;
  startAgain(): void;
}

export interface Papers {
  /** True while the reader checks what will be sent. */
  readonly checking: boolean;
  readonly ids: readonly string[];
  /** Names of the fields that hold files. */
  readonly fields: readonly string[];
  chosen(field: string, files: readonly File[]): void;
  problemsIn(body: unknown): readonly Problem[];
  check(): void;
  prepared(): Promise<boolean>;
  refusedFor(problems: readonly Problem[]): void;
  clear(): void;
  below(field: FormField): unknown;
  checkPage(): unknown;
  receipt(answer: { readonly receipt: RequestReceipt; readonly earlier: boolean }): unknown;
}

export function papers(host: WithPapers): Papers {
  let checking = false;
  let resent = false;
  let isCopied = false;
  const held = attachments({
    url: () => (host.base === undefined ? undefined : new URL(`${host.base}/uploads`, host.ownerDocument.baseURI).href),
    limits: () => host.files,
    changed: () => host.requestUpdate(),
  });
  const leaveCheck = (): void => {
    checking = false;
    host.requestUpdate();
  };
  return {
    get checking() {
      return checking;
    },
    get ids() {
      return held.ids;
    },
    get fields() {
      return [...new Set(held.list.map(({ field }) => field))];
    },
    chosen: (field, files) => held.add(field, files),
    problemsIn(body) {
      const read = readRequest(body);
      return read.ok ? [] : read.problems;
    },
    check() {
      checking = true;
      resent = false;
      host.focusOn('form', '.gk-check-title');
    },
    async prepared() {
      const detail = { organ: host.organ ?? '', uploads: held.list.length };
      const event = new CustomEvent('gk-request-prepared', { detail, bubbles: true, composed: true, cancelable: true });
      if (!host.dispatchEvent(event)) return false;
      if (await held.ready()) return true;
      leaveCheck();
      const name = held.list.find(({ state }) => state !== 'sent')?.field;
      const field = host.groups?.flatMap(({ fields }) => fields).find((each) => each.name === name);
      host.refuse(() => [{ ...(field && { field }), text: host.say('filesWaiting') }]);
      return false;
    },
    /** Uploads that expired are sent again, silently and once; everything else is the reader's to mend. */
    refusedFor(problems) {
      const places = problems.map(({ at }) => Number(/^\/uploads\/(\d+)$/.exec(at)?.[1] ?? Number.NaN));
      if (resent || places.length === 0 || places.some(Number.isNaN)) return leaveCheck();
      resent = true;
      held.expired(places);
      host.problems = [];
      void host.file();
    },
    clear() {
      held.clear();
      leaveCheck();
    },
    below: (field) => attachmentsView(field, held, host.files, host.say),
    checkPage() {
      const { groups, values, locale, say, stage } = host;
      if (!checking || !groups) return nothing;
      return checkView({
        groups,
        values,
        locale,
        say,
        files: held.list.filter(({ state }) => ['waiting', 'sending', 'sent', 'failed'].includes(state)),
        busy: stage === 'sending',
        send: () => void host.file(),
        edit: (n) => {
          host.failure = undefined;
          leaveCheck();
          host.focusOn('form', `fieldset:nth-of-type(${n + 1}) :is(input,select,textarea):enabled`);
        },
      });
    },
    receipt({ receipt, earlier }) {
      const { say, locale } = host;
      const text = receiptText(receipt, say, locale);
      const copy = async (): Promise<void> => {
        isCopied = await copied(text);
        host.spoken = isCopied ? say('copied') : '';
        host.requestUpdate();
      };
      return receiptView({
        receipt,
        earlier,
        say,
        locale,
        copied: isCopied,
        copy: () => void copy(),
        print: () => window.print(),
        save: () => saveText(host.ownerDocument, receipt.no, text),
        another: () => host.startAgain(),
      });
    },
  };
}
