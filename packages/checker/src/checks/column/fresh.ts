import { measured, na, unmeasured } from '@gongkai/model';
import { columnFinding } from '../../facts/columns/finding.ts';
import { freshnessOf } from '../../facts/columns/freshness.ts';
import { check } from '../check.ts';
import { text, window as period } from '../params.ts';

const words = {
  stale: {
    zh: '“{name}”栏目最新信息为 {newest}，早于要求的 {since}。请及时更新',
    en: 'The newest item of “{name}” is of {newest}, before {since}. Update the column',
  },
  empty: { zh: '“{name}”栏目没有信息。请及时更新', en: 'The column “{name}” has no item. Update it' },
};

export const columnFresh = check({
  id: 'column.fresh',
  words: { zh: '栏目按期更新', en: 'Columns of a class up to date' },
  needs: ['columns'],
  params: { class: text, window: period },
  measure({ columns, asOf }, { class: key, window }) {
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
    return measured(1, [columnFinding(place, words.stale, { name: column.name, newest, since }, observations)], {
      value: newest,
    });
  },
});
