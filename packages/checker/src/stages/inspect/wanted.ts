import { lastFact } from '../../facts/inspect/finding.ts';
import type { Inspection, InspectSource, Subject } from '../../facts/inspect/inspection.ts';
import { readSource } from '../../facts/inspect/source.ts';
import type { StoredLooks } from '../../facts/inspect/stored-looks.ts';
import { readCrawl } from '../../facts/read-crawl.ts';
import { chinaTime } from '../../run/observations.ts';
import type { Columns } from '../columns.ts';
import type { Tools } from '../tools.ts';

/** Those that the bound checks need, and those they come after. */
export function wantedBy(
  needs: readonly string[],
  all: readonly Inspection<unknown>[],
): readonly Inspection<unknown>[] {
  const ids = new Set(needs.flatMap((need) => (need.startsWith('inspect:') ? [need.slice(8)] : [])));
  // from the last to the first: what one comes after stands before it
  for (const { id, after = [] } of all.toReversed()) if (ids.has(id)) for (const one of after) ids.add(one);
  return all.filter(({ id }) => ids.has(id));
}

/** A choice that stumbles is said to have, and is not made again. */
export function choose(inspection: Inspection<unknown>, source: InspectSource, looks: StoredLooks): void {
  try {
    const subjects = inspection.choose(source);
    // what is no address cannot be asked for, however it came into a page
    looks.choose(
      inspection,
      subjects.filter(({ url }) => URL.canParse(url)),
    );
  } catch (error) {
    const subject: Subject = { key: 'choice', url: source.home };
    const observation = {
      at: chinaTime(Date.now()),
      via: 'facts',
      outcome: 'unread',
      note: String(error).slice(0, 200),
    };
    looks.choose(inspection, [subject]);
    looks.add(inspection, subject, 0, { outcome: 'unread', reason: 'tool.crash', observation });
  }
}

/** What inspections may ask of the run, as it is known now. */
export const sourceOf = (tools: Pick<Tools, 'plan' | 'store'>, columns: Columns, looks: StoredLooks): InspectSource => {
  const { plan, store } = tools;
  const { evidence, owed, itemsOf } = columns;
  return readSource({
    db: store.db,
    site: plan.site,
    asOf: plan.asOf,
    seed: plan.seed,
    crawl: readCrawl(store.db, evidence.home, undefined),
    owed,
    asked: { cloak: plan.cloak === true },
    evidence,
    columns: columns.columns,
    itemsOf,
    factsOf: (inspection) =>
      (looks.looksOf(inspection) ?? []).flatMap(({ subject, looks: taken }) => {
        const fact = lastFact(taken);
        return fact === undefined ? [] : [{ subject, fact }];
      }),
  });
};
