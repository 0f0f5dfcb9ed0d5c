import { charsetFault } from '../../facts/hygiene/declared-charset.ts';
import { pageHygiene, type HygieneFact } from '../../facts/hygiene/page-hygiene.ts';
import { inspectedMeasure, type Fault } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';

const values = (fact: HygieneFact): Readonly<Record<string, string>> => ({
  header: fact?.charset.header || '–',
  metas: fact?.charset.metas.join(', ') || '–',
  read: fact?.charset.read ?? '',
});
const has = (kind: string) => (fact: HygieneFact) => fact !== null && charsetFault(fact.charset) === kind;

const faults: readonly Fault<HygieneFact>[] = [
  {
    kind: 'charset-undeclared',
    words: {
      zh: '页面没有声明编码（实为 {read}），部分浏览器会显示乱码。请在响应头或 <meta charset> 中声明',
      en: 'The page does not declare its encoding (it is {read}): some browsers show rubbish. Declare it in the header or in <meta charset>',
    },
    isFaulty: has('charset-undeclared'),
    values,
  },
  {
    kind: 'charset-mislabelled',
    words: {
      zh: '页面声明的编码（响应头 {header}，页面 {metas}）与实际编码 {read} 不符，浏览器会显示乱码。请改成一致',
      en: 'The page declares an encoding (header {header}, page {metas}) that its bytes are not in ({read}): browsers show rubbish. Make them agree',
    },
    isFaulty: has('charset-mislabelled'),
    values,
  },
  {
    kind: 'charset-conflict',
    words: {
      zh: '页面的编码声明互相矛盾（响应头 {header}，页面 {metas}；实为 {read}）。请只保留正确的一个',
      en: 'The page contradicts itself about its encoding (header {header}, page {metas}; it is {read}). Keep only the right label',
    },
    isFaulty: has('charset-conflict'),
    values,
  },
];

/** Pages say in which encoding they are, and are in it; home page and a seeded sample. */
export const siteCharset = check({
  id: 'site.charset',
  words: { zh: '页面编码声明', en: 'Declared encoding of pages' },
  needs: ['columns', 'inspect:page-hygiene'],
  params: {},
  measure: (facts) => inspectedMeasure(facts, pageHygiene, faults),
});
