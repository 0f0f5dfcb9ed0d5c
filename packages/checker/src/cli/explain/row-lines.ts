import { organKinds, pointsText, say, type Indicator, type Locale, type Pack } from '@gongkai/model';
import { measureLines, partLines } from './check-lines.ts';
import { explainWords as words } from './explain.words.ts';

/** One row of a pack: what it rests on, what it can cost, and who decides it by what. */
export function rowLines(row: Indicator, pack: Pack, locale: Locale): readonly string[] {
  const { id, words: named, basis, verified, worth, veto, appliesTo, parts } = row;
  const rivals = pack.exclusive.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []));
  return [
    say(words.row, locale, { row: id, pack: pack.id, name: named[locale] }),
    say(words.basis, locale, { basis }),
    ...(verified ? [] : [words.unverified[locale]]),
    veto === undefined
      ? say(words.worth, locale, { points: pointsText(worth) })
      : say(words.veto, locale, { from: veto.from }),
    ...(appliesTo === undefined
      ? []
      : [say(words.applies, locale, { kinds: appliesTo.map((kind) => organKinds[kind][locale]).join(', ') })]),
    ...(rivals.length === 0 ? [] : [say(words.exclusive, locale, { rows: rivals.join(', ') })]),
    say(sourceWords(row), locale, { row: id }),
    ...parts.flatMap((part) => [
      ...measureLines(part.check, locale).map((line) => `  ${line}`),
      ...partLines(part, locale),
    ]),
  ];
}

function sourceWords({ source, parts }: Indicator): { readonly zh: string; readonly en: string } {
  if (source === 'register') return words.byRegister;
  if (source === 'check') return words.byCheck;
  return parts.length === 0 ? words.byPerson : words.assisted;
}
