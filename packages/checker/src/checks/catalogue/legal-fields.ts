import { measured, unmeasured, type Finding, type Reason } from '@gongkai/model';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import { directory, type DirectorySubject } from '../../facts/inspect/directory.ts';
import type { SubjectLooks } from '../../facts/inspect/inspection.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import type { DirectoryFact } from '../../facts/listings/directory-fact.ts';
import { faultyRows } from '../../facts/listings/published-lists.ts';
import { documentWords, namesOf } from '../../facts/listings/words.ts';
import { check } from '../check.ts';

const words = {
  row: {
    zh: '政府信息公开目录“{row}”一条缺少：{zh}。目录应包括索引、名称、内容概述、生成日期',
    en: 'Entry “{row}” of the disclosure directory lacks: {en}. A directory gives index, name, summary and date of formation',
  },
  document: {
    zh: '《{title}》页面没有标注：{zh}。请在公文页首列明索引、名称、内容概述、生成日期',
    en: '“{title}” does not show: {en}. Give index, name, summary and date of formation at the head of the document',
  },
};

/** A summary may stand in the directory alone and not at the document: whether it does, a person sees. */
const stateOf = ({ gaps = [] }: DirectoryFact): { readonly state?: 'person' } =>
  gaps.every((field) => field === 'abstract') ? { state: 'person' } : {};

const nameOf = ({ subject: { data } }: SubjectLooks<DirectoryFact>): string => (data as DirectorySubject).name; // as it was chosen

const KIND = 'directory-incomplete';

/** The disclosure directory gives 索引, 名称, 内容概述, 生成日期 of each document (《政府信息公开条例》第十二条). */
export const catalogueLegalFields = check({
  id: 'catalogue.legal-fields',
  words: { zh: '政府信息公开目录法定要素', en: 'Legal fields of the disclosure directory' },
  needs: ['columns', 'inspect:directory'],
  params: {},
  measure({ crawl, inspected }) {
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const all = inspected?.looksOf(directory);
    if (all === undefined) return unmeasured('tool.version');
    const findings: Finding[] = [];
    const open: { reason: Reason; count: number; detail: string }[] = [];
    let examined = 0;
    for (const one of all) {
      const { url } = one.subject;
      const fact = lastFact(one.looks);
      if (fact === undefined) {
        open.push({ reason: one.looks.at(-1)?.reason ?? 'tool.budget', count: 1, detail: url });
        continue;
      }
      examined += fact.rows.length + (fact.gaps === undefined ? 0 : 1);
      const { faulty } = faultyRows(
        one,
        ({ rows }) => rows,
        ({ gaps }) => gaps.length > 0,
        KIND,
      );
      for (const { row, page, observations } of faulty)
        findings.push(
          inspectedFinding(
            { kind: KIND, subject: `${page}#${row.key}`, page },
            words.row,
            { row: row.key, ...namesOf(row.gaps, documentWords) },
            observations,
          ),
        );
      const lacks = ({ gaps = [] }: DirectoryFact): boolean => gaps.length > 0;
      const standing = agreed(one, lacks, KIND);
      if (standing.is === 'agreed')
        findings.push(
          inspectedFinding(
            { kind: KIND, subject: url, page: url, ...stateOf(standing.fact) },
            words.document,
            { title: nameOf(one) || standing.fact.title, ...namesOf(standing.fact.gaps ?? [], documentWords) },
            standing.observations,
          ),
        );
    }
    if (examined === 0) return unmeasured(open[0]?.reason ?? 'no.population', open[0]?.detail);
    return measured(examined, findings, open.length > 0 ? { open } : {});
  },
});
