import { isDay, momentOf, type Day, type Problem, type Words } from '@gongkai/model';

export const fieldKinds = ['text', 'long', 'day', 'moment', 'choice', 'choices', 'url', 'count', 'yes'] as const;

/** One field of a form at the desk. The same definition draws it, reads it and says what is wrong with it. */
export interface Field {
  readonly name: string;
  readonly label: Words;
  /** `day` is YYYY-MM-DD, `moment` a day and time in China, `count` a whole number from 0, `choices` any number of options. */
  readonly kind: (typeof fieldKinds)[number];
  /** Key → what is shown, for `choice` and `choices`. */
  readonly options?: Readonly<Record<string, Words>>;
  readonly needed?: true;
  /** Longest text in characters, or largest number. */
  readonly most?: number;
  readonly hint?: Words;
}

/** What a form sent: single values, and every value of what may be ticked more than once. */
export interface Typed {
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

export const nothingTyped: Typed = { values: {}, lists: {} };

const MOST_LINE = 200;
const MOST_TEXT = 20_000;

const words = {
  needed: { zh: '请填写“{field}”', en: 'Please fill in “{field}”' },
  day: { zh: '“{field}”应为存在的日期，如 2026-11-23', en: '“{field}” must be a day that exists, such as 2026-11-23' },
  moment: {
    zh: '“{field}”应为日期和时刻，如 2026-11-23 09:30',
    en: '“{field}” must be a day and time, such as 2026-11-23 09:30',
  },
  option: { zh: '“{field}”请从所列各项中选择', en: 'Choose “{field}” from the list' },
  url: {
    zh: '“{field}”应为以 http:// 或 https:// 开头的网址',
    en: '“{field}” must be an address that begins with http:// or https://',
  },
  count: { zh: '“{field}”应为 0 到 {most} 的整数', en: '“{field}” must be a whole number from 0 to {most}' },
  long: { zh: '“{field}”不能超过 {most} 个字', en: '“{field}” may have {most} characters at most' },
} satisfies Record<string, Words>;

/** A problem of one field, its label in the reader's language. */
const problem = (code: keyof typeof words, { name, label }: Field, values: Problem['values'] = {}): Problem => ({
  code: `field.${code}`,
  at: `/${name}`,
  words: {
    zh: words[code].zh.replace('{field}', label.zh),
    en: words[code].en.replace('{field}', label.en),
  },
  values,
});

function wrong(field: Field, value: string): Problem | undefined {
  const { kind, most } = field;
  switch (kind) {
    case 'day':
      return isDay(value) ? undefined : problem('day', field);
    case 'moment':
      return momentOf(value) === undefined ? problem('moment', field) : undefined;
    case 'choice':
      return Object.hasOwn(field.options ?? {}, value) ? undefined : problem('option', field);
    case 'url':
      return /^https?:\/\/[^\s]+$/i.test(value) && URL.canParse(value) ? undefined : problem('url', field);
    case 'count':
      return /^\d{1,12}$/.test(value) && Number(value) <= (most ?? 1e12)
        ? undefined
        : problem('count', field, { most: most ?? 1e12 });
    case 'text':
    case 'long': {
      const limit = most ?? (kind === 'text' ? MOST_LINE : MOST_TEXT);
      return Array.from(value).length > limit ? problem('long', field, { most: limit }) : undefined;
    }
    case 'choices':
    case 'yes':
      return undefined;
  }
}

/** What a form says, every value checked by its field: absent values are `''`, `yes` is `'yes'` or `''`. */
export type ReadFields =
  | { readonly ok: true; readonly values: Readonly<Record<string, string>>; readonly lists: Typed['lists'] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a form by its fields; every problem with its place, not just the first. */
export function readFields(fields: readonly Field[], typed: Typed): ReadFields {
  const problems: Problem[] = [];
  const values: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  for (const field of fields) {
    const { name, kind, options = {}, needed } = field;
    if (kind === 'choices') {
      const chosen = typed.lists[name] ?? [];
      lists[name] = chosen;
      if (chosen.some((one) => !Object.hasOwn(options, one))) problems.push(problem('option', field));
      else if (needed && chosen.length === 0) problems.push(problem('needed', field));
      continue;
    }
    const value = (typed.values[name] ?? '').replaceAll('\r\n', '\n').trim();
    values[name] = kind === 'yes' ? (value === '' ? '' : 'yes') : value;
    if (value === '') {
      if (needed) problems.push(problem('needed', field));
      continue;
    }
    const found = wrong(field, value);
    if (found) problems.push(found);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values, lists };
}

/** A `moment` that was read, as it is stored: ISO 8601 in UTC; `''` when not filled in. */
export function storedMoment(value: string): string {
  const at = momentOf(value);
  return at === undefined ? '' : new Date(at).toISOString();
}

/** What a needed field of kind `day` holds once it was read: it took nothing else. */
export const asDay = (value: string | undefined): Day => value as Day;
