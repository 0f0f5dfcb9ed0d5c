import { measured, na, unmeasured } from '@gongkai/model';
import { judged, lastFact, type Fault } from '../../facts/inspect/finding.ts';
import { datasets, type DatasetFact } from '../../facts/inspect/datasets.ts';
import { check } from '../check.ts';
import { countOr } from '../params.ts';

const typed = ({ type }: DatasetFact): { readonly type: string } => ({ type });

const faults: readonly Fault<DatasetFact>[] = [
  {
    kind: 'data-not-machine-readable',
    words: {
      zh: '数据文件是 {type} 格式，机器不能直接读取。请另外提供 CSV、JSON、XML 或 XLSX',
      en: 'The data file is {type}, which no machine reads as data: offer CSV, JSON, XML or XLSX beside it',
    },
    isFaulty: ({ is }) => is === 'not-machine-readable',
    values: typed,
  },
  {
    kind: 'data-broken',
    words: {
      zh: '数据文件（{type}）不能解析，格式有错或已损坏。请更正后重新发布',
      en: 'The data file ({type}) does not parse: mend it and publish it again',
    },
    isFaulty: ({ is }) => is === 'broken',
    values: typed,
  },
  {
    kind: 'data-encrypted',
    words: {
      zh: '数据文件设有密码。请发布不加密的版本',
      en: 'The data file asks for a password: publish it without one',
    },
    isFaulty: ({ is }) => is === 'encrypted',
  },
  {
    kind: 'data-no-rows',
    words: { zh: '数据文件没有一行数据。请补充数据', en: 'The data file has no row of data: fill it' },
    isFaulty: ({ is }) => is === 'no-rows',
  },
];

export const opendataParses = check({
  id: 'opendata.parses',
  words: { zh: '开放数据可机器读取', en: 'Open data a machine can read' },
  needs: ['columns', 'inspect:datasets'],
  params: { sample: countOr },
  measure({ crawl, inspected, columns }, { sample = Infinity }) {
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const all = inspected?.looksOf(datasets);
    if (all === undefined) return unmeasured('tool.version');
    if (all.length === 0)
      return columns.some((column) => column.class === 'data') ? unmeasured('no.population') : na('no.population');
    const drawn = all.slice(0, sample);
    const { findings, open } = judged(drawn, faults);
    const read = drawn.flatMap(({ looks }) => lastFact(looks) ?? []);
    const unread = read.filter(({ is }) => is === 'unread' || is === 'too-big').length;
    if (read.length === unread) return unmeasured(open[0]?.reason ?? 'unsupported.format');
    return measured(read.length - unread, findings, {
      open: [...open, ...(unread > 0 ? [{ reason: 'unsupported.format' as const, count: unread }] : [])],
      value: `${read.filter(({ is }) => is === 'data').length}/${read.length - unread}`,
    });
  },
});
