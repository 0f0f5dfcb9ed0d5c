import { Parser } from 'htmlparser2';
import { fold } from '../scan/text.ts';

/** A control of a form under the words a visitor reads beside it. */
export interface LabelledField {
  readonly label: string;
  readonly name: string;
  /** `text`, `radio`, `select`, `textarea`, `file` …; buttons and hidden controls are left out. */
  readonly type: string;
  /** Marked so, by attribute, star or word. */
  readonly required: boolean;
  /** Further words before it in its row, the nearest first. */
  readonly near: readonly string[];
}

export interface LabelledForm {
  /** As written, '' when there is none. */
  readonly action: string;
  readonly fields: readonly LabelledField[];
  /** Short texts among its controls, those of single options left out: labels of what a script draws, heads of columns. */
  readonly texts: readonly string[];
}

const MOST_FORMS = 20;
const MOST_FIELDS = 120;
const MOST_TEXTS = 400;
const LONGEST_TEXT = 24;
const ends = new Set('td th div p li dt dd label br tr fieldset legend h1 h2 h3 h4 h5 h6 section span'.split(' '));
/** What begins or ends a place of its own on the page; a star behind it need not belong to what stood before it. */
const cells = new Set('td th div p li dt dd tr fieldset section dl ul'.split(' '));
const rowEnds = new Set('tr li p form fieldset dl'.split(' '));
const silent = new Set('script style option template'.split(' '));
const unseen = new Set('hidden submit button image reset'.split(' '));
const starred = /[*\uff0a\u2217]|\u5fc5\u586b|required/i;
const bare = /[*\uff0a\u2217\uff1a:\s\u3000]|[(\uff08]?\u5fc5\u586b[)\uff09]?/g;
const isMark = (chunk: string | undefined): boolean =>
  chunk !== undefined && starred.test(chunk) && chunk.replace(bare, '') === '';

type Open = { label: string; name: string; type: string; required: boolean; near: readonly string[] };
type OpenForm = { action: string; fields: Open[]; texts: string[]; upTo: number };
/** A form that is drawn in part may go on so many texts behind its last control. */
const TEXTS_BEHIND = 12;

/**
 * The forms of a page with what a visitor reads beside each control: its label, else the words before it in the same row,
 * else its own hint. Controls outside any form make a form of their own, for scripts send such. Radio buttons of one name
 * are one field.
 */
export function labelledForms(html: string): readonly LabelledForm[] {
  const forms: OpenForm[] = [];
  const loose: OpenForm = { action: '', fields: [], texts: [], upTo: 0 };
  const waiting: { id: string; field: Open }[] = [];
  const labels = new Map<string, string>();
  let current: OpenForm | undefined;
  let chunks: string[] = [''];
  /** The control just behind us, and whether its place on the page has ended. */
  let last: Open | undefined;
  let left = false;
  /** A star behind a control, in another place: the next word tells whose it is. */
  let star: { readonly of: Open; readonly text: string } | undefined;
  let quiet = 0;
  let labelFor: string | undefined;
  let isOption = false;
  /** A list without any words beside it, until its first choice has said what is chosen. */
  let unnamed: Open | undefined;

  const settle = (): void => {
    if (star) star.of.required = true;
    star = undefined;
  };
  const endChunk = (): void => {
    const said = chunks.at(-1) ?? '';
    if (said === '') return;
    const { fields, texts } = current ?? loose;
    const text = fold(said, 80);
    const isLabel = !isOption && text.length >= 2 && text.length <= LONGEST_TEXT;
    if (isLabel && fields.length > 0 && texts.length < MOST_TEXTS) texts.push(text);
    if (text !== '') isOption = false;
    chunks.push('');
  };
  const endRow = (): void => {
    settle();
    chunks = [''];
    last = undefined;
  };
  const control = (tag: string, given: Readonly<Record<string, string>>): void => {
    const type = tag === 'input' ? (given['type'] ?? 'text').toLowerCase() : tag;
    if (unseen.has(type)) return;
    endChunk();
    star = undefined;
    isOption = type === 'radio' || type === 'checkbox';
    const form = current ?? loose;
    const { fields } = form;
    const name = given['name'] ?? given['id'] ?? '';
    if (isOption && name !== '' && fields.some((one) => one.name === name)) {
      chunks = [''];
      return;
    }
    const before = chunks.map((chunk) => fold(chunk, 80)).filter((chunk) => chunk !== '');
    // the label of one option stands before it: what all of them are about stands before that
    const own = isOption && given['id'] !== undefined ? fold(labels.get(given['id']) ?? '', 80) : '';
    if (own !== '' && before.length > 1 && before.at(-1) === own) before.pop();
    const words = before.filter((chunk) => chunk.replace(bare, '') !== '');
    const said = words.at(-1) ?? '';
    const at = before.lastIndexOf(said);
    const hint = given['placeholder'] ?? given['title'] ?? given['aria-label'] ?? '';
    const required =
      'required' in given ||
      given['aria-required'] === 'true' ||
      starred.test(said) ||
      isMark(before[at + 1]) ||
      before.findIndex(isMark) === 0 ||
      before.some((chunk, place) => place < at && isOption && isMark(chunk)) ||
      starred.test(hint);
    const field: Open = {
      label: (said === '' ? hint : said).replace(bare, '').slice(-40),
      name,
      type,
      required,
      near: words
        .slice(0, -1)
        .toReversed()
        .map((chunk) => chunk.replace(bare, '').slice(-40)),
    };
    if (fields.length < MOST_FIELDS) fields.push(field);
    form.upTo = form.texts.length + TEXTS_BEHIND;
    if (given['id'] !== undefined) waiting.push({ id: given['id'], field });
    unnamed = tag === 'select' && field.label === '' ? field : undefined;
    last = field;
    left = false;
    chunks = [''];
  };
  const parser = new Parser({
    onopentag(tag, given) {
      if (silent.has(tag)) quiet += 1;
      if (ends.has(tag)) endChunk();
      if (cells.has(tag)) cross();
      if (tag === 'form' && forms.length < MOST_FORMS) {
        forms.push((current = { action: given['action'] ?? '', fields: [], texts: [], upTo: 0 }));
        endRow();
      } else if (tag === 'label' && given['for'] !== undefined) {
        labelFor = given['for'];
        labels.set(labelFor, '');
      } else if (tag === 'input' || tag === 'select' || tag === 'textarea') control(tag, given);
    },
    ontext(text) {
      if (unnamed && text.trim() !== '') {
        if (quiet > 0) unnamed.label = fold(text, 80).replace(bare, '').slice(-40);
        unnamed = undefined;
      }
      if (quiet > 0) return;
      if (labelFor !== undefined) labels.set(labelFor, (labels.get(labelFor) ?? '') + text);
      if (text.trim() === '') {
        chunks.push((chunks.pop() ?? '') + text);
        return;
      }
      if (star) {
        // more words in the place of the star: it begins a label
        chunks = [star.text];
        star = undefined;
      }
      const follows = last !== undefined && chunks.join('').trim() === '';
      const mark = /^\s*[(\uff08]?(?:[*\uff0a\u2217]|\u5fc5\u586b)[)\uff09]?/.exec(text)?.[0];
      if (last && follows && mark !== undefined) {
        if (!left) last.required = true;
        else if (text.slice(mark.length).trim() === '') star = { of: last, text: mark };
        if (!left || star) {
          last = undefined;
          return;
        }
      }
      last = undefined;
      chunks.push((chunks.pop() ?? '') + text);
    },
    onclosetag(tag) {
      if (silent.has(tag)) quiet = Math.max(0, quiet - 1);
      if (tag === 'label') labelFor = undefined;
      if (ends.has(tag)) endChunk();
      if (cells.has(tag)) cross();
      if (rowEnds.has(tag)) endRow();
      if (tag === 'form') current = undefined;
    },
  });
  function cross(): void {
    settle();
    left = true;
  }
  parser.write(html.slice(0, 2_000_000));
  parser.end();
  for (const { id, field } of waiting) {
    const label = labels.get(id);
    if (label === undefined || label.replace(bare, '') === '' || field.type === 'radio' || field.type === 'checkbox')
      continue;
    field.required ||= starred.test(label);
    field.label = fold(label, 80).replace(bare, '').slice(-40);
  }
  return [...forms, loose]
    .filter(({ fields }) => fields.length > 0)
    .map(({ action, fields, texts, upTo }) => ({ action, fields, texts: texts.slice(0, upTo) }));
}
