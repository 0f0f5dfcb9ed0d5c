import type { ListedRow } from '../../../facts/listings/listing-fact.ts';
import { rowMeasure } from '../../../facts/listings/row-measure.ts';
import { check, type Parameter } from '../../check.ts';

/** Codes of power items have been letters, digits and marks between them; a running number is none. */
const usual = /^[\p{L}\d](?:[\p{L}\d\-_.\u2014\u2013/()\uff08\uff09]){4,39}$/u;

const isPattern = (value: unknown): value is string | undefined => {
  if (value === undefined) return true;
  if (typeof value !== 'string') return false;
  try {
    return new RegExp(value, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};
const pattern: Parameter<string | undefined> = {
  fits: isPattern,
  expects: { zh: '正则表达式', en: 'a regular expression' },
};

const words = {
  none: {
    zh: '权责清单事项“{row}”没有事项编码。请按“三级四同”标注统一编码',
    en: 'Item “{row}” of the power list has no code. Give it the code that province, city and county share',
  },
  odd: {
    zh: '权责清单事项“{row}”的编码“{code}”不合规范。请核对统一编码',
    en: 'The code “{code}” of item “{row}” of the power list is not of the form. Compare it with the shared code',
  },
};

/** Every item of the power list shows its code 事项编码 in due form (澄政办发〔2018〕24号 三（一）1 三级四同). */
export const listPowerCodeFormat = check<{ pattern: string | undefined }>({
  id: 'list.power.code-format',
  words: { zh: '权责清单事项编码', en: 'Codes of the power list' },
  needs: ['columns', 'inspect:listings', 'inspect:list-files'],
  params: { pattern },
  measure(facts, { pattern: asked }) {
    const form = asked === undefined ? usual : new RegExp(asked, 'u');
    return rowMeasure<ListedRow>(facts, 'power', {
      kind: 'power-code',
      rowsOf: ({ rows }) => rows,
      isFaulty: ({ code }) => !form.test(code.replace(/\s/g, '')),
      worded: ({ key, code }) => [code === '' ? words.none : words.odd, { row: key, code }],
    });
  },
});
