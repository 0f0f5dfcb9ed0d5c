import { say, type Locale, type Problem } from '@gongkai/model';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Field, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { factsList } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import type { Office } from '../../office.ts';
import { eventsOf } from '../../records/events.ts';
import { seesAll } from '../../staff/sight.ts';
import type { Staff } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { entity, itemId, mayDecide } from './change.ts';
import { actWords, words } from './desk.words.ts';
import { changeFields, itemFields, labelOf, nameFields, orderOf } from './fields.ts';
import { changeWords } from './public.words.ts';
import { changesOf, referenceNames, versions, waiting, type ItemRow, type ProposalRow } from './repo.ts';
import { changesBetween, codeMatch, missingOf, type RegisterList } from './rules.ts';
import { itemPath } from './shown.ts';
import { diffView, valueView } from './value-view.ts';

/** A form that came back: which one, what it said, what is wrong with it. */
export interface Returned {
  readonly action: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

/** One item at the desk: how it stands, what waits, what may be done, what happened. Undefined when it is not to be seen. */
export async function itemView(
  office: Office,
  staff: Staff,
  { list, code }: { readonly list: RegisterList; readonly code: string },
  locale: Locale,
  back?: Returned,
): Promise<{ readonly title: string; readonly body: Markup } | undefined> {
  const { read } = office.store;
  const all = await versions(read, { list, code });
  const latest = all.at(-1);
  const [asked] = await waiting(read, staff, { list, code });
  const holder = latest?.department_id ?? asked?.department_id;
  if (holder === undefined || !(seesAll(staff) || holder === staff.departmentId)) return undefined;
  const events = await eventsOf(read, entity, itemId(list, code));
  const seq = events.at(-1)?.seq ?? 0;
  const facts = latest ? await standing(office, list, latest, locale) : html``;
  const older = await changes(office, list, code, all, locale);
  const mayWrite = staff.role !== 'auditor';
  const form = (
    act: string,
    fields: readonly Field[],
    label: keyof typeof words,
    typed: Typed = nothingTyped,
  ): Markup => {
    const action = `/desk/lists/${list}/items/${encodeURIComponent(code)}/${act}`;
    const isBack = back?.action === action;
    return actForm({
      action,
      token: staff.formToken,
      fields,
      label: words[label],
      locale,
      typed: isBack ? back.typed : typed,
      problems: isBack ? back.problems : [],
      expectSeq: seq,
      prefix: act,
    });
  };
  const open = latest?.valid_to === null ? latest : undefined;
  const acts =
    mayWrite && open && !asked
      ? html`${form('change', [...nameFields.slice(1), ...itemFields[list], ...changeFields], 'propose', typedOf(list, open))}
        ${form('cancel', changeFields, 'cancel')}`
      : html``;
  const body = html`<div class="case">
    <section>${facts}${asked ? proposal(list, asked, open, locale) : ''}${older}</section>
    <div>${asked ? decisions(asked, staff, locale, back) : ''}${acts}${timeline(events, actWords, locale)}</div>
  </div>`;
  return { title: latest?.name ?? asked?.name ?? code, body };
}

async function standing(office: Office, list: RegisterList, row: ItemRow, locale: Locale): Promise<Markup> {
  const { code, fields, version, valid_from: from, valid_to: to } = row;
  const today = dayOf(office.now());
  const names = await referenceNames(office.store.read, list);
  const match = codeMatch(row, names);
  const missing = missingOf(list, row).map((name) => labelOf(name)[locale]);
  const told = {
    same: words.same[locale],
    'name-differs': say(words.differs, locale, { name: names.get(code) ?? '' }),
    'not-listed': words.notListed[locale],
  };
  return factsList([
    [labelOf('code')[locale], code],
    [words.department[locale], row.department],
    [
      words.version[locale],
      html`${say(words.since, locale, { version, day: from })}
      ${to !== null && to <= today ? html`<strong>${words.cancelled[locale]}</strong>` : from > today ? html`<strong>${words.notYet[locale]}</strong>` : html`<a href="${url(itemPath(list, code))}">${words.publicPage[locale]}</a>`}`,
    ],
    [
      words.missing[locale],
      missing.length > 0 ? html`<strong class="late">${missing.join(locale === 'zh' ? '\u3001' : ', ')}</strong>` : '',
    ],
    [words.match[locale], names.size === 0 ? '' : told[match]],
    ...itemFields[list].map(({ name }): readonly [string, Markup | string] => [
      labelOf(name)[locale],
      (fields[name] ?? '') === '' ? '' : valueView(list, name, fields[name] ?? '', locale),
    ]),
  ]);
}

const diffTexts = (locale: Locale, caption: string) => ({
  caption,
  field: words.field[locale],
  before: words.before[locale],
  after: words.after[locale],
  same: words.noDiff[locale],
});

function proposal(list: RegisterList, asked: ProposalRow, open: ItemRow | undefined, locale: Locale): Markup {
  const { kind, reason, legal_basis: basis, effective_on: on } = asked;
  const differ = kind === 'cancelled' ? [] : changesBetween(open, asked, orderOf(list));
  return html`<h2>${words.proposed[locale]}</h2>
    ${factsList([
      [words.kind[locale], changeWords[kind][locale]],
      [words.reason[locale], reason],
      [words.basis[locale], basis ?? ''],
      [words.effective[locale], on],
    ])}${diffView(list, differ, diffTexts(locale, words.proposed[locale]), locale)}`;
}

function decisions(asked: ProposalRow, staff: Staff, locale: Locale, back?: Returned): Markup {
  const action = (act: string): string => `/desk/lists/proposals/${asked.id}/${act}`;
  const refusal: Field = { name: 'refusal', kind: 'long', label: words.refusal, needed: true };
  const act = (name: 'approve' | 'withdraw' | 'refuse', fields: readonly Field[], isOpen: boolean): Markup => {
    const isBack = back?.action === action(name);
    return actForm({
      action: action(name),
      token: staff.formToken,
      fields,
      label: words[name],
      locale,
      isOpen,
      prefix: name,
      ...(isBack && { typed: back.typed, problems: back.problems }),
    });
  };
  return html`${mayDecide(staff) ? html`${act('approve', [], true)}${act('refuse', [refusal], false)}` : ''}
  ${mayDecide(staff) || asked.by_actor === staff.id ? act('withdraw', [], false) : ''}`;
}

/** Every change that took effect, with what differed: newest first. */
async function changes(
  office: Office,
  list: RegisterList,
  code: string,
  all: readonly ItemRow[],
  locale: Locale,
): Promise<Markup> {
  const rows = await changesOf(office.store.read, list, code);
  return html`${rows.map(
    ({ kind, from_version: from, to_version: to, reason, legal_basis: basis, effective_on: on }) => {
      const after = all.find(({ version }) => version === to);
      const head = html`<h2>${on} ${changeWords[kind][locale]}</h2>
        <p>${reason}${basis === null ? '' : html`<br />${basis}`}</p>`;
      if (kind !== 'changed' || !after) return head;
      const before = all.find(({ version }) => version === from);
      return html`${head}${diffView(list, changesBetween(before, after, orderOf(list)), diffTexts(locale, say(words.versions, locale, { from, to })), locale)}`;
    },
  )}`;
}

/** A version as its form shows it. */
const typedOf = (list: RegisterList, { name, fields }: ItemRow): Typed => ({
  values: { ...fields, name },
  lists: Object.fromEntries(
    itemFields[list]
      .filter(({ kind }) => kind === 'choices')
      .map((field) => [field.name, (fields[field.name] ?? '').split(' ').filter((one) => one !== '')]),
  ),
});
