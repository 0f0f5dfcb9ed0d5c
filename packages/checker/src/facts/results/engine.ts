import type { ScannedForm } from '../page.ts';
import { resolveAddress } from '../scan/address.ts';
import type { SearchEngine } from '../search.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** A form as it stands on a page. */
export interface PlacedForm {
  readonly page: string;
  readonly charset: string;
  readonly form: ScannedForm;
}

/** How to ask: the engine, and the encoding its query is written in. */
export interface FoundEngine {
  readonly engine: SearchEngine;
  readonly charset: string;
  /** On how many pages it stands. */
  readonly pages: number;
}

const says = new RegExp(lexicon.says, 'i');
/** A field that says what to write into it needs no telling name. */
const asks = new RegExp(lexicon.asks, 'i');
const named = new RegExp(lexicon.field, 'i');
const leads = new RegExp(lexicon.action, 'i');
const otherField = new RegExp(lexicon.otherFields, 'i');
const otherButton = new RegExp(lexicon.otherButtons, 'i');
/** From this much evidence on a form is taken for a search. */
const enough = 3;

type Field = ScannedForm['fields'][number];
const isTyped = ({ type }: Field): boolean => type === 'text' || type === 'search' || type === '';

/**
 * The site's own search among the forms of its pages: the best by name, words and address, then the one on most pages.
 *
 * @returns every form that looks like a search, best first
 */
export function findEngines(forms: Iterable<PlacedForm>, isOwn: (url: string) => boolean): readonly FoundEngine[] {
  const found = new Map<string, FoundEngine & { score: number }>();
  for (const { page, charset: ofPage, form } of forms) {
    const charset = accepted(form) ?? ofPage;
    const alone = searchField(form);
    const field = alone ?? fieldAmongOthers(form);
    const score = field === undefined ? 0 : scoreOf(form, field);
    if (field === undefined || score < enough) continue;
    const isScripted =
      form.method === 'script' || alone === undefined || /^(?:|#|javascript:.*)$/i.test(form.action.trim());
    const action = isScripted ? page : resolveAddress(form.action, page, ofPage);
    if (action === undefined) continue;
    const key = `${isScripted ? 'script' : form.method} ${isScripted ? '' : action} ${field.name}`;
    const known = found.get(key);
    const engine: SearchEngine = {
      page,
      action,
      method: isScripted ? 'script' : form.method === 'POST' ? 'POST' : 'GET',
      field: field.name,
      hidden: hiddenOf(form),
      owner: isOwn(action) ? 'own' : 'foreign',
    };
    found.set(key, known ? { ...known, pages: known.pages + 1 } : { engine, charset, pages: 1, score });
  }
  // one that can be asked without a script before one that cannot
  const order = ({ score, engine }: FoundEngine & { score: number }): number =>
    score - (engine.method === 'script' ? 3 : 0);
  return [...found.values()].toSorted((a, b) => order(b) - order(a) || b.pages - a.pages);
}

/** What the form says it sends; undefined when it says nothing that can be written. */
const accepted = ({ accepts = '' }: ScannedForm): string | undefined =>
  /^utf-?8$/.test(accepts) ? 'utf-8' : /^(?:gb2312|gbk|gb18030)$/.test(accepts) ? 'gb18030' : undefined;

/** The one field to write the query into; undefined when the form is for something else. */
function searchField({ fields, buttons }: ScannedForm): Field | undefined {
  if (fields.some(({ type }) => /^(?:password|textarea|file|email|tel)$/.test(type))) return undefined;
  const typed = fields.filter(isTyped);
  if (typed.length === 0 || typed.length > 3) return undefined;
  if (typed.some(({ name, hint }) => otherField.test(`${name} ${hint}`)) || otherButton.test(buttons)) return undefined;
  return typed.toSorted((a, b) => fieldScore(b) - fieldScore(a))[0];
}

/**
 * A field that calls itself a search among those of other things: one form round a whole page, or a login and a search
 * that stand in none. Only the page's own script sends it.
 */
function fieldAmongOthers({ fields, method, action }: ScannedForm): Field | undefined {
  if (method !== 'script' && leads.test(action)) return undefined;
  return fields.find(
    ({ name, type, hint, value }) =>
      (type === 'text' || type === 'search' || type === '') &&
      !otherField.test(`${name} ${hint}`) &&
      (named.test(name) || asks.test(hint) || asks.test(value)) &&
      fieldScore({ name, type, hint, value }) >= enough,
  );
}

const fieldScore = ({ name, type, hint, value }: Field): number =>
  (type === 'search' ? 3 : 0) +
  (lexicon.fields.includes(name.toLowerCase()) ? 3 : named.test(name) ? 2 : 0) +
  (asks.test(hint) || asks.test(value) ? 3 : says.test(hint) || says.test(value) ? 2 : 0);

function scoreOf(form: ScannedForm, field: Field): number {
  const alone = form.fields.filter(isTyped).length === 1;
  return fieldScore(field) + (says.test(form.buttons) ? 2 : 0) + (leads.test(form.action) ? 2 : 0) + (alone ? 0 : -1);
}

/** What goes along: hidden fields, and the first choice of each group. */
function hiddenOf({ fields }: ScannedForm): Readonly<Record<string, string>> {
  const sent: Record<string, string> = {};
  for (const { name, type, value } of fields)
    if (name !== '' && (type === 'hidden' || type === 'radio') && !(name in sent)) sent[name] = value;
  return sent;
}
