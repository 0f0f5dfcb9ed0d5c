import { measured, na, unmeasured } from '@gongkai/model';
import { columnFinding } from '../../facts/columns/finding.ts';
import { freshnessOf } from '../../facts/columns/freshness.ts';
import { check } from '../check.ts';
import { flagOr, window as period } from '../params.ts';

const words = {
  stale: {
    zh: '“{name}”栏目最新一次回应为 {newest}，早于要求的 {since}。请及时回应社会关切；本期确无需要回应的，请发布情况说明',
    en: 'The newest response in “{name}” is of {newest}, before {since}. Respond to public concerns, or publish a note that there were none',
  },
  quiet: {
    zh: '“{name}”栏目最新一次回应为 {newest}，早于要求的 {since}。期间是否有应回应而未回应的关切，请人工核对；确无的，请发布情况说明',
    en: 'The newest response in “{name}” is of {newest}, before {since}. Whether anything had to be responded to since, a person must look; if nothing, publish a note that there was none',
  },
  empty: {
    zh: '“{name}”栏目没有回应信息。请及时回应社会关切；本期确无需要回应的，请发布情况说明',
    en: 'The column “{name}” holds no response. Respond to public concerns, or publish a note that there were none',
  },
};

export const respondFresh = check<{ window: string; toPerson?: boolean }>({
  id: 'respond.fresh',
  words: { zh: '回应关切栏目更新', en: 'Responses to public concerns up to date' },
  needs: ['columns'],
  // toPerson: where nothing stirred the public there is nothing to respond to
  params: { window: period, toPerson: flagOr },
  measure({ columns, asOf, crawl }, { window, toPerson = false }) {
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const those = columns.filter((column) => column.class === 'respond');
    if (those.length === 0) return na('no.population', 'respond');
    // a note that there was nothing to respond to is content
    if (those.every(({ state }) => state === 'explained')) return measured(1, []);
    const got = freshnessOf(those, window, asOf);
    if (got.is === 'fresh') return measured(1, [], { value: got.newest });
    if (got.is === 'open') return unmeasured(got.reason, got.url);
    const { column, observations } = got;
    const place = { kind: `response-${got.is}`, subject: column.url, page: column.url };
    if (got.is === 'empty')
      return measured(1, [columnFinding(place, words.empty, { name: column.name }, observations)]);
    const { newest, since } = got;
    const values = { name: column.name, newest, since };
    const found = columnFinding(place, toPerson ? words.quiet : words.stale, values, observations);
    return measured(1, [toPerson ? { ...found, state: 'person' } : found], { value: newest });
  },
});
