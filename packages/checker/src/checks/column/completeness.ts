import { measured, unmeasured, type Finding, type OwedColumn, type Reason } from '@gongkai/model';
import { nearLook } from '../../facts/columns/absent.ts';
import { columnFinding, nearFinding } from '../../facts/columns/finding.ts';
import { looksAbsent, owedBy, stands } from '../../facts/columns/judge.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { check } from '../check.ts';

/** Absence can be said when nine tenths of the pages that name columns were read (contracts.md). */
const ENOUGH = 0.9;

const words = {
  missing: {
    zh: '未设置“{name}”栏目（依据：{basis}）。请设置该栏目并在导航中列出；已有的请改用规范名称',
    en: 'There is no column “{name}” ({basis}). Set it up and list it in the menu, or give the existing one its standard name',
  },
  near: {
    zh: '{note}（{url}；依据：{basis}）。请人工核对是否即该栏目；如是，请改用规范名称',
    en: 'No column of the class “{key}” ({basis}) was found by its name, but one that may be it ({url}): a person must look. If it is, give it its standard name',
  },
  empty: {
    zh: '“{name}”栏目没有内容（依据：{basis}）。请补充应公开的信息；确无内容的，发布说明',
    en: 'The column “{name}” has no content ({basis}). Publish what is owed, or a notice that there was nothing',
  },
};

/** Why a class that stands, or was not met, could not be settled; undefined when it was. */
function openReason({ columns, crawl, absent }: SiteFacts, key: string): Reason | undefined {
  const ofClass = columns.filter((column) => column.class === key);
  if (ofClass.length === 0)
    return crawl.chromeCoverage < ENOUGH ? 'tool.budget' : absent?.has(key) === true ? undefined : 'needs.confirm';
  return ofClass.every(({ state }) => state === 'open') ? (ofClass[0]?.reason ?? 'tool.budget') : undefined;
}

/** The finding about one owed class, undefined when it stands or is open. */
function judged(facts: SiteFacts, { class: key, words: { zh: name }, basis }: OwedColumn): Finding | undefined {
  const ofClass = facts.columns.filter((column) => column.class === key);
  if (ofClass.some(stands)) return undefined;
  const empty = ofClass.find(({ state }) => state === 'empty');
  if (empty !== undefined) {
    const agreeing = empty.observations.filter(({ outcome }) => outcome === 'empty');
    return columnFinding(
      { kind: 'column-empty', subject: empty.url, page: empty.url },
      words.empty,
      { name: empty.name, basis },
      agreeing,
    );
  }
  if (ofClass.length > 0 || openReason(facts, key) !== undefined) return undefined;
  const looks = facts.absent?.get(key) ?? [];
  const near = nearLook(looks);
  if (near !== undefined) return nearFinding(near, key, words.near, { basis });
  return columnFinding(
    { kind: 'column-missing', subject: key, page: facts.site.url },
    words.missing,
    { name, basis },
    looksAbsent(looks),
  );
}

export const columnCompleteness = check({
  id: 'column.completeness',
  words: { zh: '栏目完整性', en: 'Column completeness' },
  needs: ['columns'],
  params: {},
  measure(facts) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const owed = owedBy(facts.site, facts.owed);
    if (facts.columns.length === 0 || owed.length === 0) return unmeasured('no.population', 'no column was recognised');
    const standing = owed.filter((one) => facts.columns.some((column) => column.class === one.class && stands(column)));
    const open = owed.flatMap((one) => {
      const reason = openReason(facts, one.class);
      return reason === undefined ? [] : [{ reason, count: 1, detail: one.class }];
    });
    const findings = owed.flatMap((one) => judged(facts, one) ?? []);
    return measured(owed.length, findings, {
      value: `${standing.length}/${owed.length}`,
      ...(open.length > 0 ? { open } : {}),
    });
  },
});
