import { say, type Locale, type Pack, type Part } from '@gongkai/model';
import { priceText } from '../../report/html/rows/price.ts';
import { checkOf } from '../../stages/bind.ts';
import { confirmRules, explainWords as words } from './explain.words.ts';
import how from './how.json' with { type: 'json' };

type How = readonly [rule: string, zh: string, en: string];
const texts: Readonly<Record<string, readonly string[]>> = how;

/** One check: what it measures and how, what it takes, and every row of the packs that prices it. */
export function checkLines(id: string, packs: readonly Pack[], locale: Locale): readonly string[] {
  const uses = packs.flatMap(({ id: pack, indicators }) =>
    indicators.flatMap(({ id: row, words: named, basis, parts }) =>
      parts
        .filter((part) => part.check === id)
        .flatMap((part) => [
          say(words.use, locale, { pack, row, name: named[locale], basis }),
          ...partLines(part, locale),
        ]),
    ),
  );
  return [...measureLines(id, locale), ...(uses.length > 0 ? [words.used[locale], ...uses] : [words.unused[locale]])];
}

/** What a check measures, how it is confirmed, what it needs and takes. */
export function measureLines(id: string, locale: Locale): readonly string[] {
  const built = checkOf(id);
  const [rule, zh, en] = howOf(id);
  const confirm = Object.entries(confirmRules).find(([name]) => name === rule)?.[1];
  const params = [...(built?.takes ?? [])].map(([name, expects]) =>
    say(words.param, locale, { name, expects: expects[locale] }),
  );
  return [
    built === undefined
      ? say(words.planned, locale, { id })
      : say(words.check, locale, { id, name: built.words[locale] }),
    say(words.how, locale, { how: { zh, en }[locale] }),
    ...(confirm === undefined ? [] : [say(words.confirm, locale, { rule: confirm[locale] })]),
    ...(built === undefined || built.needs.length === 0
      ? []
      : [say(words.needs, locale, { needs: built.needs.join(', ') })]),
    ...(built === undefined ? [] : params.length > 0 ? params : [words.noParams[locale]]),
  ];
}

/** The parameters a row gives, and what its findings cost. */
export const partLines = ({ with: given, price }: Part, locale: Locale): readonly string[] => [
  ...(Object.keys(given).length === 0 ? [] : [say(words.with, locale, { with: JSON.stringify(given) })]),
  say(words.price, locale, { price: priceText({ say: (text, values) => say(text, locale, values) }, price) }),
];

function howOf(id: string): How {
  const [rule = '', zh = '', en = ''] = texts[id] ?? [];
  return [rule, zh, en];
}
