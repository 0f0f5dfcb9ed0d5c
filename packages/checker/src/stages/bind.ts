import { createHash } from 'node:crypto';
import { bad, good, type Pack, type Problem, type Read } from '@gongkai/model';
import type { Check, Measurer, Need } from '../checks/check.ts';
import { checks } from '../checks/index.ts';
import planned from '../checks/planned.json' with { type: 'json' };

/** What a pack asks for: one measurer a part of a row, by `<row>/<part>`. */
export interface Bound {
  readonly measurers: ReadonlyMap<string, Measurer>;
  readonly needs: readonly Need[];
}

const byId = new Map(checks.map((check) => [check.id, check]));

/** What a check must have had looked at; nothing for one that is not built. */
export const needsOf = (check: string): readonly Need[] => byId.get(check)?.needs ?? [];

/** A check as it is built; undefined for one that is only planned or none at all. */
export const checkOf = (id: string): Check | undefined => byId.get(id);

export const builtChecks = (): ReadonlySet<string> => new Set(byId.keys());
export const plannedChecks = (): ReadonlySet<string> => new Set(planned as readonly string[]);

/** SHA-256 of a pack's bytes, hexadecimal. */
export const packHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Binds each part of each row to its check. A wrong pack is refused here, before a single page is fetched. */
export function bindPack(pack: Pack): Read<Bound> {
  const problems: Problem[] = [];
  const measurers = new Map<string, Measurer>();
  const needs = new Set<Need>();
  const waiting = plannedChecks();
  pack.indicators.forEach(({ id, parts }, row) =>
    parts.forEach(({ check: name, with: given }, part) => {
      const at = `/indicators/${row}/parts/${part}`;
      const check = byId.get(name);
      if (check === undefined) {
        if (!waiting.has(name)) problems.push(noSuchCheck(name, at));
        return;
      }
      const bound = check.bind(given);
      if (!bound.ok)
        return void problems.push(...bound.problems.map((problem) => ({ ...problem, at: at + problem.at })));
      measurers.set(`${id}/${part}`, bound.value);
      for (const need of check.needs) needs.add(need);
    }),
  );
  return problems.length > 0 ? bad(problems) : good({ measurers, needs: [...needs].toSorted() });
}

/**
 * What the checks of `--only` need looked at; a problem for an id that is no built check, and for one that cannot be had
 * without the parameters of a row when the pack has no row for it.
 */
export function needsOfChecks(ids: readonly string[], { indicators }: Pick<Pack, 'indicators'>): Read<readonly Need[]> {
  const named = new Set(indicators.flatMap(({ parts }) => parts.map(({ check }) => check)));
  const needs = new Set<Need>();
  const problems: Problem[] = [];
  for (const id of ids) {
    const check = byId.get(id);
    if (check === undefined) problems.push(noSuchCheck(id, ''));
    else if (!named.has(id) && !bindAlone(id).ok) problems.push(needsRow(id));
    else for (const need of check.needs) needs.add(need);
  }
  return problems.length > 0 ? bad(problems) : good([...needs].toSorted());
}

/** A built check with the parameters it takes when nobody gives any. */
export function bindAlone(id: string): Read<Measurer> {
  const check = byId.get(id);
  return check === undefined ? bad([noSuchCheck(id, '')]) : check.bind({});
}

const needsRow = (check: string): Problem => ({
  code: 'pack.no-such-row',
  at: '',
  words: {
    zh: '检查 {check} 需要评分标准给出参数，而所选标准没有用到它：请用 --pack 选一个含有它的标准',
    en: 'Check {check} needs parameters from a row of the pack, and this pack has none for it: choose another with --pack',
  },
  values: { check },
});

const noSuchCheck = (check: string, at: string): Problem => ({
  code: 'pack.no-such-check',
  at: `${at}/check`,
  words: { zh: '没有名为 {check} 的检查；可用：{known}', en: 'There is no check {check}; there are: {known}' },
  values: { check, known: [...byId.keys()].join(', ') },
});
