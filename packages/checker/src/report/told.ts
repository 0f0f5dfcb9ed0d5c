import { interpretationForms, say, type Locale } from '@gongkai/model';
import { details, values, type Telling } from './told.words.ts';

/** What stands beside a reason, in words: checks note it in one form for every language. What has no words stays as it is. */
export const detailTold = (detail: string, locale: Locale): string => told(details, detail, locale) ?? detail;

/** What a check measured, in words. */
export const valueTold = (value: string, locale: Locale): string =>
  told(values, value, locale) ?? (formsTold(value, locale) || value);

function told(all: readonly Telling[], text: string, locale: Locale): string | undefined {
  for (const { shape, words } of all) {
    const found = shape.exec(text);
    if (found !== null) return say(words, locale, found.groups ?? {});
  }
  return undefined;
}

/** `text 3, chart 1`: forms of interpretation with their numbers; '' for anything else. */
function formsTold(value: string, locale: Locale): string {
  const names = new Map<string, string>(
    Object.entries(interpretationForms).map(([form, words]) => [form, words[locale]]),
  );
  const parts = value.split(', ').map((part) => /^(?<form>\S+) (?<count>\d+)$/.exec(part)?.groups);
  const texts = parts.flatMap((part) => {
    const name = names.get(part?.['form'] ?? '');
    return name === undefined ? [] : [`${name} ${part?.['count'] ?? ''}`];
  });
  return texts.length === parts.length ? texts.join({ zh: '，', en: ', ' }[locale]) : '';
}
