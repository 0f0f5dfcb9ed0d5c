import { unmeasured } from '@gongkai/model';
import type { ListedRow } from '../../facts/listings/listing-fact.ts';
import { rowMeasure } from '../../facts/listings/row-measure.ts';
import { check, type Parameter } from '../check.ts';

type Items = Readonly<Record<string, string>>;

const items: Parameter<Items | undefined> = {
  fits: (value): value is Items | undefined =>
    value === undefined ||
    (typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every((name) => typeof name === 'string')),
  expects: { zh: '编码到名称的对照表', en: 'a table from code to name' },
};

const words = {
  unknown: {
    zh: '公共服务清单事项“{row}”的编码“{code}”不在所提供的统一清单内。请按统一编码更正',
    en: 'The code “{code}” of item “{row}” is not in the list supplied. Correct it to the shared code',
  },
  named: {
    zh: '公共服务清单事项“{row}”（编码 {code}）在统一清单中名为“{name}”。同一编码应为同一事项',
    en: 'Item “{row}” (code {code}) is called “{name}” in the list supplied. One code is one item',
  },
};

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/**
 * Codes and names of the published services are those of the list supplied 同一事项、同一编码 (澄政办发〔2018〕24号
 * 三（二）2). Without a list it cannot be told.
 */
export const serviceCodeMatch = check<{ items: Items | undefined }>({
  id: 'service.code-match',
  words: { zh: '服务事项编码一致', en: 'Services bear the shared codes' },
  needs: ['columns', 'inspect:listings', 'inspect:list-files'],
  params: { items },
  measure(facts, { items: supplied }) {
    if (supplied === undefined) return unmeasured('needs.list');
    const known = new Map(Object.entries(supplied).map(([code, name]) => [plain(code), name]));
    const nameOf = (code: string): string | undefined => known.get(plain(code));
    return rowMeasure<ListedRow>(facts, 'service', {
      kind: 'service-code',
      rowsOf: ({ rows }) => rows.filter(({ code, name }) => code !== '' && name !== ''),
      isFaulty: ({ code, name }) => plain(nameOf(code) ?? '\u0000') !== plain(name),
      worded({ key, code }) {
        const name = nameOf(code);
        return name === undefined ? [words.unknown, { row: key, code }] : [words.named, { row: key, code, name }];
      },
    });
  },
});
