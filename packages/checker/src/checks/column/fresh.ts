import { measured, na, subtractPeriod, unmeasured, type Day } from '@gongkai/model';
import { columnFinding } from '../../facts/columns/finding.ts';
import { freshnessOf } from '../../facts/columns/freshness.ts';
import { isFromAbove } from '../../facts/documents/issuers.ts';
import { isInterpretationTitle, needsNoInterpretation } from '../../facts/documents/titles.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { check } from '../check.ts';
import { text, textOr, window as period } from '../params.ts';

const words = {
  stale: {
    zh: '“{name}”栏目最新信息为 {newest}，早于要求的 {since}。请及时更新',
    en: 'The newest item of “{name}” is of {newest}, before {since}. Update the column',
  },
  quiet: {
    zh: '“{name}”栏目最新信息为 {newest}，早于要求的 {since}。其后未见应当跟进的新文件，是否应更新请人工核对',
    en: 'The newest item of “{name}” is of {newest}, before {since}. No newer document was met that it would have to follow: whether it should have been updated, a person must look',
  },
  empty: { zh: '“{name}”栏目没有信息。请及时更新', en: 'The column “{name}” has no item. Update it' },
};

/** What came in the last days need not be followed yet. */
const FRESH = 'P14D';

/** True when a column of the class holds a document of the organ's own that came after `day` and must be interpreted. */
const hasNewer = ({ columns, itemsOf, asOf, site }: SiteFacts, key: string, day: Day): boolean =>
  columns
    .filter((column) => column.class === key)
    .flatMap(({ url }) => itemsOf?.(url) ?? [])
    .some(
      (row) =>
        row.day !== undefined &&
        row.day > day &&
        row.day < subtractPeriod(asOf, FRESH) &&
        !isInterpretationTitle(row.title) &&
        !needsNoInterpretation(row.title) &&
        !isFromAbove({ title: row.title, number: '', issuer: '' }, site),
    );

export const columnFresh = check<{ class: string; window: string; follows?: string }>({
  id: 'column.fresh',
  words: { zh: '栏目按期更新', en: 'Columns of a class up to date' },
  needs: ['columns'],
  // a column that follows another has nothing to add while nothing new stands there
  params: { class: text, window: period, follows: textOr },
  measure(facts, { class: key, window, follows }) {
    const { columns, asOf } = facts;
    const ofClass = columns.filter((column) => column.class === key);
    if (ofClass.length === 0) return na('no.population', key);
    const got = freshnessOf(ofClass, window, asOf);
    if (got.is === 'fresh') return measured(1, [], { value: got.newest });
    if (got.is === 'open') return unmeasured(got.reason, got.url ?? key);
    const { column, observations } = got;
    const place = { kind: `column-${got.is}`, subject: column.url, page: column.url };
    if (got.is === 'empty')
      return measured(1, [columnFinding(place, words.empty, { name: column.name }, observations)]);
    const { newest, since } = got;
    const isQuiet = follows !== undefined && !hasNewer(facts, follows, newest);
    const found = columnFinding(
      place,
      isQuiet ? words.quiet : words.stale,
      { name: column.name, newest, since },
      observations,
    );
    return measured(1, [isQuiet ? { ...found, state: 'person' } : found], { value: newest });
  },
});
