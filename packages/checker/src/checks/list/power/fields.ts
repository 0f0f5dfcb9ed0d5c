import { measured, unmeasured, type Measure } from '@gongkai/model';
import { elementMeasure, isElement } from '../../../facts/guides/element-measure.ts';
import type { GuideElement } from '../../../facts/guides/elements.ts';
import { judgeGuide } from '../../../facts/guides/judge-guide.ts';
import { powerElements } from '../../../facts/guides/words.ts';
import type { SiteFacts } from '../../../facts/facts.ts';
import { inspectedFinding, lastFact } from '../../../facts/inspect/finding.ts';
import { guides, type GuideSubject } from '../../../facts/inspect/guides.ts';
import { publishedLists } from '../../../facts/listings/published-lists.ts';
import { check } from '../../check.ts';

const words = {
  unlinked: {
    zh: '权责清单共 {count} 项，没有读到各项对应的办事指南链接，请人工核对',
    en: 'The power list has {count} items and no link to the guide of any could be read: look at it',
  },
};

/** The list's rows by name: what they say themselves of the elements. */
function rowsByName(facts: SiteFacts):
  | {
      readonly rows: ReadonlyMap<string, ReadonlySet<GuideElement>>;
      readonly page: string;
      readonly seen: ReturnType<typeof inspectedFinding>['observations'];
    }
  | Measure {
  const published = publishedLists(facts, 'power');
  if (published.is === 'open') return unmeasured(published.reason);
  if (published.is === 'absent') return unmeasured('no.population');
  const [best] = published.lists;
  const rows = best === undefined ? [] : (lastFact(best.looks)?.rows ?? []);
  if (best === undefined || rows.length === 0) return unmeasured('no.population', published.named);
  const has = rows.map(({ name, has: given }): readonly [string, ReadonlySet<GuideElement>] => [
    name,
    new Set(given.flatMap((field): readonly GuideElement[] => (isElement(field) ? [field] : []))),
  ]);
  return { rows: new Map(has), page: best.subject.url, seen: best.looks.map(({ observation }) => observation) };
}

/**
 * Guides of sampled power items give the six elements (澄政办发〔2018〕24号 三（一）1); what the list itself says of an item
 * counts. Whether an intermediary is involved only a person can tell: that element alone costs nothing.
 */
export const listPowerFields = check({
  id: 'list.power.fields',
  words: { zh: '权责事项办事指南要素', en: 'Guides of power items' },
  needs: ['columns', 'inspect:listings', 'inspect:list-files', 'inspect:guides'],
  params: {},
  measure(facts) {
    const list = rowsByName(facts);
    if ('state' in list) return list;
    const { rows, page, seen } = list;
    const all = facts.inspected?.looksOf(guides) ?? [];
    const linked = all.filter(({ subject: { data } }) => (data as GuideSubject).from === 'power'); // as it was chosen
    if (linked.length === 0)
      return measured(rows.size, [
        inspectedFinding(
          { kind: 'power-guides-unlinked', subject: page, page, state: 'person' },
          words.unlinked,
          { count: rows.size },
          seen,
        ),
      ]);
    const judged = linked.map((one) => {
      const { name } = one.subject.data as GuideSubject; // as it was chosen
      const guide = judgeGuide(one, powerElements, rows.get(name));
      return {
        ...guide,
        missing: guide.missing.filter((element) => element !== 'agencies'),
        unsure: guide.missing.includes('agencies') ? [...guide.unsure, 'agencies' as const] : guide.unsure,
      };
    });
    return elementMeasure(judged, powerElements);
  },
});
