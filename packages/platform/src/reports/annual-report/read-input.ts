import { requestColumnKeys, type CellKey, type Problem, type Words } from '@gongkai/model';
import { cellWords, say } from '@gongkai/model';
import type { ReportInput } from './acts.ts';
import { handCells, type HandCell } from './draft.ts';

const words = {
  count: { zh: '“{cell}”应为不小于 0 的整数', en: '“{cell}” must be a whole number from 0' },
  amount: { zh: '“{cell}”应为不小于 0 的数，如 12.5', en: '“{cell}” must be a number from 0, such as 12.5' },
  long: { zh: '文字过长，最多 {most} 字', en: 'The text is too long: at most {most} characters' },
} satisfies Record<string, Words>;
const MOST_TEXT = 20_000;
const MOST_NOTE = 300;

export type Typed = Readonly<Record<string, string>>;

/** The form of a report as its author sent it; every problem with its place. */
export function readInput(typed: Typed): ReportInput | readonly Problem[] {
  const problems: Problem[] = [];
  const hand: Partial<Record<CellKey, HandCell>> = {};
  for (const cell of handCells) {
    const text = (typed[`hand.${cell}`] ?? '').normalize('NFKC').replaceAll(/[\s,]/g, '');
    if (text === '') continue;
    const isAmount = cell === 't2.feeWan';
    const isNumber = (isAmount ? /^\d{1,9}(\.\d{1,6})?$/ : /^\d{1,9}$/).test(text);
    if (isNumber)
      hand[cell] = { value: Number(text), source: (typed[`source.${cell}`] ?? '').trim().slice(0, MOST_NOTE) };
    else
      problems.push({
        code: 'annual-report.not-a-number',
        at: `/hand/${cell}`,
        words: {
          zh: say(words[isAmount ? 'amount' : 'count'], 'zh', { cell: cellWords(cell).zh }),
          en: say(words[isAmount ? 'amount' : 'count'], 'en', { cell: cellWords(cell).en }),
        },
      });
  }
  const part = (name: 'overview' | 'problems' | 'other'): string => {
    const text = (typed[name] ?? '').replaceAll('\r\n', '\n').trim();
    if (text.length > MOST_TEXT)
      problems.push({
        code: 'annual-report.long',
        at: `/texts/${name}`,
        words: words.long,
        values: { most: MOST_TEXT },
      });
    return text;
  };
  const texts = { overview: part('overview'), problems: part('problems'), other: part('other') };
  const adjustments = requestColumnKeys.flatMap((column) => {
    const reason = (typed[`adjust.${column}`] ?? '').trim().slice(0, MOST_NOTE);
    return reason === '' ? [] : [{ column, reason }];
  });
  return problems.length > 0 ? problems : { hand, texts, adjustments };
}

/** The same form as it is shown: what was typed, else what the report holds. */
export function typedOf({ hand, texts, adjustments }: ReportInput): Typed {
  return {
    ...texts,
    ...Object.fromEntries(
      Object.entries(hand).flatMap(([cell, { value, source }]) => [
        [`hand.${cell}`, String(value)],
        [`source.${cell}`, source],
      ]),
    ),
    ...Object.fromEntries(adjustments.map(({ column, reason }) => [`adjust.${column}`, reason])),
  };
}
