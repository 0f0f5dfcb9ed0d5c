// All that a form needs after its first screen: drafts, problems, sending, ways out. Loaded as soon as the form is there.
import { html, nothing } from 'lit';
import type { FormContact, FormGroup, Locale, Problem, Read } from '@gongkai/model';
import type { Say } from '../../base/speech.ts';
import { draftBox, draftKey } from './draft.ts';
import { failureView } from './failure-view.ts';
import { filing, type Sent } from './filing.ts';
import { filledFile, saveFilled } from './filled-file.ts';
import { draftNote, restoredNote } from './foot-view.ts';
import type { FormWord } from './form.words.ts';
import { draftOf, keeping } from './keeping.ts';
import { placed, type FieldProblem } from './problems.ts';
import { merged, unanswered } from './required.ts';
import { summaryView } from './summary-view.ts';
import { shownFields, withoutEmpty, writeValues, type Values } from './values.ts';

export { lateWords } from './late.words.ts';

/** What a form element shows its desk: see FormTask and FormElement for what each means. */
export interface AtDesk<R> {
  values: Values;
  problems: readonly FieldProblem[];
  stage: 'filling' | 'sending' | 'filed';
  failure: Extract<Sent<R>, { readonly kind: 'later' }> | undefined;
  answer: { readonly receipt: R; readonly earlier: boolean } | undefined;
  spoken: string;
  readonly idPrefix: string;
  readonly draft: string;
  readonly formName: string;
  readonly formTitle: string;
  readonly version: string;
  readonly path: string;
  readonly base: string | undefined;
  readonly groups: readonly FormGroup[] | undefined;
  readonly body: unknown;
  readonly preset: Values;
  readonly contact: FormContact | undefined;
  readonly pageUrl: string | undefined;
  readonly filesInUse: readonly string[];
  readonly locale: Locale;
  readonly sayForm: Say<FormWord>;
  readonly ownerDocument: Document;
  readonly light: { readonly form: HTMLFormElement | null };
  readonly updateComplete: Promise<boolean>;
  now(): number;
  read(json: unknown): Read<R>;
  problemsIn(body: unknown): readonly Problem[];
  refusedFor(problems: readonly Problem[], type: string): void;
  prepared(): Promise<boolean>;
  next(): void;
  filed(receipt: R): void;
  refuse(told: () => readonly FieldProblem[]): void;
  focusOn(where: 'form' | 'around', selector: string): void;
  tell(name: string, detail: unknown): void;
  requestUpdate(): void;
}

/** The desk of one form. */
export interface Desk {
  /** Fills in the draft, where the reader has not typed meanwhile. */
  restore(): void;
  changed(): void;
  /** Keeps at once what waits to be kept. */
  flush(): void;
  submit(): void;
  file(): Promise<void>;
  startAgain(): void;
  leave(): void;
  /** True when leaving the page would lose what was typed. */
  losesText(): boolean;
  head(): unknown;
  note(): unknown;
  notice(): unknown;
  save(): void;
}

export function desk<R>(host: AtDesk<R>): Desk {
  const filed = filing();
  const kept = keeping({
    box: () => {
      const { base, draft, formName, version, ownerDocument } = host;
      if (draft === 'off' || base === undefined) return undefined;
      const key = draftKey(new URL(base, ownerDocument.baseURI).origin, formName, version);
      return draftBox(
        () => localStorage,
        key,
        () => host.now(),
      );
    },
    draft: () => draftOf(host.groups ?? [], host.values, filed.key, host.filesInUse),
    told: (event) => host.tell(`gk-draft-${event}`, {}),
    redraw: () => host.requestUpdate(),
  });
  const received = async (answer: { readonly receipt: R; readonly earlier: boolean }): Promise<void> => {
    host.failure = undefined;
    host.answer = answer;
    host.stage = 'filed';
    host.focusOn('around', '.receipt');
    await host.updateComplete;
    kept.clear(); // not before the receipt is on screen
    host.filed(answer.receipt);
  };
  const refused = ({ problems, type, detail }: Extract<Sent<R>, { readonly kind: 'refused' }>): void => {
    host.stage = 'filling';
    host.failure = undefined;
    const text = detail || host.sayForm('refused');
    const whole = { at: '', code: 'form.refused', words: { zh: text, en: text } };
    const { groups = [], values } = host;
    host.refuse(() => placed(problems.length > 0 ? problems : [whole], groups, values, host.locale));
    host.refusedFor(problems, type);
  };
  const save = (): void => {
    const { ownerDocument, formTitle, groups = [], values, locale } = host;
    saveFilled(ownerDocument, formTitle, filledFile(formTitle, groups, values, locale));
  };
  const file = async (): Promise<void> => {
    const { base } = host;
    if (host.stage === 'sending' || base === undefined) return;
    host.stage = 'sending';
    host.spoken = host.sayForm('sending');
    kept.changed(); // the key is kept before it is used
    kept.flush();
    const ready = await host.prepared();
    const url = new URL(base + host.path, host.ownerDocument.baseURI).href;
    const sent = ready
      ? await filed.send(host.body, { url, read: (json) => host.read(json), locale: host.locale })
      : undefined;
    host.spoken = '';
    if (sent?.kind === 'filed') return received(sent);
    if (sent?.kind === 'refused') return refused(sent);
    host.stage = 'filling';
    if (!sent) return;
    host.failure = sent;
    host.focusOn('around', '.failure');
  };
  const startAgain = (): void => {
    filed.renew();
    host.light.form?.reset();
    host.values = host.preset;
    if (host.light.form) writeValues(host.light.form, host.values);
    host.problems = [];
    host.answer = undefined;
    host.stage = 'filling';
    host.focusOn('form', 'input,select,textarea');
  };

  return {
    restore() {
      const draft = kept.open();
      if (!draft) return;
      if (draft.key) filed.key = draft.key;
      host.values = { ...host.preset, ...draft.values, ...withoutEmpty(host.values) };
    },
    changed: () => kept.changed(),
    flush: () => kept.flush(),
    submit() {
      if (host.stage === 'sending') return;
      const { groups = [], body, values } = host;
      const found = host.problemsIn(body);
      host.refuse(() => {
        const { locale, sayForm: say } = host;
        const own = unanswered(groups, values, { say, locale });
        return merged(own, placed(found, groups, values, locale), groups);
      });
      if (host.problems.length === 0) host.next();
    },
    file,
    startAgain,
    leave() {
      kept.flush();
      if (kept.state === 'off' && host.draft !== 'off') startAgain(); // Back would show it to the next one
    },
    losesText: () => kept.state === 'refused' && host.stage !== 'filed',
    head() {
      const { idPrefix: id, groups = [], values, problems, locale, sayForm: say } = host;
      return html`${summaryView({ id, groups, problems, say })}${restoredNote({ say, locale, keeping: kept, fields: shownFields(groups, values) })}`;
    },
    note: () => (host.draft === 'off' ? nothing : draftNote(host.sayForm, kept)),
    notice() {
      const { failure, contact, pageUrl: applyUrl, sayForm: say } = host;
      if (!failure || host.stage === 'sending') return nothing;
      const anew = (): void => {
        filed.renew();
        void file();
      };
      return failureView({ ...failure, contact, applyUrl, say, again: () => void file(), anew, save });
    },
    save,
  };
}
