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
}

export interface LabelledForm {
  /** As written, '' when there is none. */
  readonly action: string;
  readonly fields: readonly LabelledField[];
}

const MOST_FORMS = 20;
const MOST_FIELDS = 120;
const ends = new Set('td th div p li dt dd label br tr fieldset legend h1 h2 h3 h4 h5 h6 section span'.split(' '));
const rowEnds = new Set('tr li p form fieldset dl'.split(' '));
const silent = new Set('script style option'.split(' '));
const unseen = new Set('hidden submit button image reset'.split(' '));
const starred = /[*\uff0a\u2217]|\u5fc5\u586b|required/i;
const bare = /[*\uff0a\u2217\uff1a:\s\u3000]|[(\uff08]?\u5fc5\u586b[)\uff09]?/g;

type Open = { label: string; name: string; type: string; required: boolean };

/**
 * The forms of a page with what a visitor reads beside each control: its label, else the words before it in the same row,
 * else its own hint. Controls outside any form make a form of their own, for scripts send such. Radio buttons of one name
 * are one field.
 */
export function labelledForms(html: string): readonly LabelledForm[] {
  const forms: { action: string; fields: Open[] }[] = [];
  const loose: { action: string; fields: Open[] } = { action: '', fields: [] };
  const waiting: { id: string; field: Open }[] = [];
  const labels = new Map<string, string>();
  let current: typeof loose | undefined;
  let chunks: string[] = [''];
  let last: Open | undefined;
  let quiet = 0;
  let labelFor: string | undefined;

  const endChunk = (): void => {
    if (chunks.at(-1) !== '') chunks.push('');
  };
  const endRow = (): void => {
    chunks = [''];
    last = undefined;
  };
  const control = (tag: string, given: Readonly<Record<string, string>>): void => {
    const type = tag === 'input' ? (given['type'] ?? 'text').toLowerCase() : tag;
    if (unseen.has(type)) return;
    const { fields } = current ?? loose;
    const name = given['name'] ?? given['id'] ?? '';
    if ((type === 'radio' || type === 'checkbox') && name !== '' && fields.some((one) => one.name === name)) {
      chunks = [''];
      return;
    }
    const before = chunks.map((chunk) => fold(chunk, 80)).filter((chunk) => chunk !== '');
    const said = before.findLast((chunk) => chunk.replace(bare, '') !== '') ?? '';
    const hint = given['placeholder'] ?? given['title'] ?? given['aria-label'] ?? '';
    const required =
      'required' in given ||
      given['aria-required'] === 'true' ||
      before.some((chunk) => starred.test(chunk)) ||
      starred.test(hint);
    const field: Open = { label: (said === '' ? hint : said).replace(bare, '').slice(-40), name, type, required };
    if (fields.length < MOST_FIELDS) fields.push(field);
    if (given['id'] !== undefined) waiting.push({ id: given['id'], field });
    last = field;
    chunks = [''];
  };
  const parser = new Parser({
    onopentag(tag, given) {
      if (silent.has(tag)) quiet += 1;
      if (ends.has(tag)) endChunk();
      if (tag === 'form' && forms.length < MOST_FORMS) {
        forms.push((current = { action: given['action'] ?? '', fields: [] }));
        endRow();
      } else if (tag === 'label' && given['for'] !== undefined) {
        labelFor = given['for'];
        labels.set(labelFor, '');
      } else if (tag === 'input' || tag === 'select' || tag === 'textarea') control(tag, given);
    },
    ontext(text) {
      if (quiet > 0) return;
      if (labelFor !== undefined) labels.set(labelFor, (labels.get(labelFor) ?? '') + text);
      // a star behind its control speaks of that control
      if (last && text.trim() !== '') {
        if (chunks.join('').trim() === '' && /^\s*[(\uff08]?([*\uff0a\u2217]|\u5fc5\u586b)/.test(text)) {
          last.required = true;
          last = undefined;
          return;
        }
        last = undefined;
      }
      chunks.push((chunks.pop() ?? '') + text);
    },
    onclosetag(tag) {
      if (silent.has(tag)) quiet = Math.max(0, quiet - 1);
      if (tag === 'label') labelFor = undefined;
      if (ends.has(tag)) endChunk();
      if (rowEnds.has(tag)) endRow();
      if (tag === 'form') current = undefined;
    },
  });
  parser.write(html.slice(0, 2_000_000));
  parser.end();
  for (const { id, field } of waiting) {
    const label = labels.get(id);
    if (label === undefined || label.replace(bare, '') === '' || field.type === 'radio') continue;
    field.required ||= starred.test(label);
    field.label = fold(label, 80).replace(bare, '').slice(-40);
  }
  return [...forms, loose].filter(({ fields }) => fields.length > 0);
}
