import { measured, na, unmeasured, type Measure } from '@gongkai/model';
import type { SiteFacts } from '../../facts/facts.ts';
import { presenceOf } from '../../facts/inspect/absence.ts';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import { dataNamed, dataPages } from '../../facts/inspect/datasets.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { check } from '../check.ts';
import { countOr } from '../params.ts';

const words = {
  missing: {
    zh: '没有找到数据开放栏目。请公布公共信息资源开放目录；可用 <gk-open-data> 元件',
    en: 'No column of open data was found: publish the catalogue of open datasets; <gk-open-data> does it',
  },
  name: { zh: '数据开放', en: 'open data' },
  named: {
    zh: '没有识别出数据开放栏目，但有“{text}”（{url}），请人工判断是不是开放目录',
    en: 'No column of open data was recognised, but “{text}” ({url}) may be one: judge it',
  },
  few: {
    zh: '数据开放栏目（{url}）只有 {n} 个数据集，应不少于 {least} 个；也没有指向数据开放平台的链接',
    en: 'The column of open data ({url}) offers {n} datasets, {least} are asked for, and links to no data platform',
  },
};

/** No column was recognised: missing when nothing names one, else a person sees what the name leads to. */
function unnamed(facts: SiteFacts): Measure {
  const presence = presenceOf(facts, dataNamed, words.name.zh);
  if (presence.is === 'open') return unmeasured(presence.reason);
  const page = facts.site.url;
  if (presence.is === 'absent')
    return measured(1, [
      inspectedFinding({ kind: 'opendata-missing', subject: 'data', page }, words.missing, {}, presence.observations),
    ]);
  const [named] = presence.found;
  const looks = facts.inspected?.looksOf(dataNamed)?.[0]?.looks ?? [];
  const seen = looks.map(({ observation }) => observation);
  const values = { text: named?.text ?? '', url: named?.url ?? '' };
  return measured(1, [
    inspectedFinding(
      { kind: 'opendata-named', subject: 'data', page: named?.url ?? page, state: 'person' },
      words.named,
      values,
      seen,
    ),
  ]);
}

export const opendataCatalogue = check({
  id: 'opendata.catalogue',
  words: { zh: '公共数据开放目录', en: 'A catalogue of open data' },
  needs: ['columns', 'inspect:data-named', 'inspect:data-pages'],
  params: { least: countOr },
  measure(facts, { least = 1 }) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const pages = facts.inspected?.looksOf(dataPages);
    if (pages === undefined) return unmeasured('tool.version');
    const columns = facts.columns.filter((column) => column.class === 'data');
    const [column] = columns;
    if (column === undefined && facts.owed.length > 0 && !facts.owed.some((one) => one.class === 'data'))
      return na('not.applicable', facts.site.organKind);
    if (column === undefined) return unnamed(facts);
    const read = pages.flatMap(({ looks }) => lastFact(looks) ?? []);
    const files = new Set(read.flatMap((fact) => fact.files)).size;
    const n = Math.max(files, ...columns.map(({ items }) => items));
    if (n >= least || read.some(({ platform }) => platform !== undefined))
      return measured(Math.max(1, n), [], { value: String(n) });
    const closed = columns.find(({ state }) => state === 'open');
    if (closed !== undefined) return unmeasured(closed.reason ?? 'tool.budget', closed.url);
    const standings = pages.map((one) =>
      agreed(one, (fact) => fact.files.length < least && fact.platform === undefined, 'few-datasets'),
    );
    const [first] = standings;
    if (first === undefined || standings.some(({ is }) => is !== 'agreed'))
      return unmeasured('needs.confirm', column.url);
    const { url } = column;
    return measured(1, [
      inspectedFinding(
        { kind: 'opendata-few', subject: 'data', page: url },
        words.few,
        { url, n, least },
        first.observations,
      ),
    ]);
  },
});
