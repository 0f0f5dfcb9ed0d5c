import { nearest, type Pack, type Problem } from '@gongkai/model';
import { senseWords as words } from './pack-sense.words.ts';

/** The checks a pack may name. A row whose check is only planned comes out unmeasured and costs nothing. */
export interface KnownChecks {
  readonly built: ReadonlySet<string>;
  readonly planned: ReadonlySet<string>;
}

type Tell = (at: string, text: keyof typeof words, values: Readonly<Record<string, string | number>>) => void;

/** What a pack of the right shape may still have wrong: names that lead nowhere, and sums that do not add up. */
export function senseOf(pack: Pack, known: KnownChecks): readonly Problem[] {
  const problems: Problem[] = [];
  const tell: Tell = (at, text, values) => void problems.push({ code: `pack.${text}`, at, words: words[text], values });
  repeats(pack.groups, '/groups', tell);
  repeats(pack.indicators, '/indicators', tell);
  rows(pack, tell);
  checks(pack, new Set([...known.built, ...known.planned]), tell);
  sums(pack, tell);
  vetoes(pack, tell);
  references(pack, tell);
  steps(pack, tell);
  return problems;
}

function repeats(list: readonly { readonly id: string }[], at: string, tell: Tell): void {
  const first = new Map<string, number>();
  list.forEach(({ id }, index) => {
    const other = first.get(id);
    if (other === undefined) first.set(id, index);
    else tell(`${at}/${index}/id`, 'duplicate-id', { id, first: `${at}/${other}` });
  });
}

function rows({ groups, indicators }: Pack, tell: Tell): void {
  const ids = groups.map(({ id }) => id);
  indicators.forEach(({ id, group, source, parts }, index) => {
    if (!ids.includes(group)) tell(`/indicators/${index}/group`, 'unknown-group', { group, ...like(group, ids) });
    if (source === 'check' && parts.length === 0) tell(`/indicators/${index}/parts`, 'no-parts', { id });
  });
}

function checks({ indicators }: Pack, known: ReadonlySet<string>, tell: Tell): void {
  indicators.forEach(({ parts }, row) =>
    parts.forEach(({ check }, part) => {
      if (!known.has(check))
        tell(`/indicators/${row}/parts/${part}/check`, 'unknown-check', { check, ...like(check, known) });
    }),
  );
}

function sums({ groups, indicators, outcome }: Pack, tell: Tell): void {
  groups.forEach(({ id, total }, index) => {
    const sum = indicators.reduce((all, { group, worth }) => all + (group === id ? worth : 0), 0);
    if (sum !== total) tell(`/groups/${index}/total`, 'sum', { group: id, sum, total, apart: Math.abs(sum - total) });
  });
  const base = groups.reduce((all, { kind, total }) => all + (kind === 'deduct' ? total : 0), 0);
  for (const key of ['failBelow', 'bonusAbove'] as const) {
    const mark = outcome[key] ?? 0;
    if (mark > base) tell(`/outcome/${key}`, 'beyond-total', { key, mark, base });
  }
}

function vetoes({ groups, indicators }: Pack, tell: Tell): void {
  const kinds = new Map(groups.map(({ id, kind }) => [id, kind]));
  indicators.forEach(({ id, group, worth, veto }, index) => {
    const isVeto = kinds.get(group) === 'veto';
    if (isVeto && worth !== 0) tell(`/indicators/${index}/worth`, 'veto-worth', { id, worth });
    if (isVeto && veto === undefined) tell(`/indicators/${index}`, 'veto-from', { id });
    if (!isVeto && veto !== undefined && kinds.has(group))
      tell(`/indicators/${index}/veto`, 'veto-group', { id, group });
  });
}

function references({ groups, indicators, factors, exclusive }: Pack, tell: Tell): void {
  const ids = indicators.map(({ id }) => id);
  exclusive.forEach((pair, index) => {
    pair.forEach((row, side) => {
      if (!ids.includes(row)) tell(`/exclusive/${index}/${side}`, 'unknown-row', { row, ...like(row, ids) });
    });
    if (pair[0] === pair[1]) tell(`/exclusive/${index}`, 'same-row', { row: pair[0] });
  });
  const groupIds = groups.map(({ id }) => id);
  factors.forEach(({ without }, index) =>
    without.forEach((group, item) => {
      if (!groupIds.includes(group))
        tell(`/factors/${index}/without/${item}`, 'unknown-group', { group, ...like(group, groupIds) });
    }),
  );
}

function steps({ indicators }: Pack, tell: Tell): void {
  indicators.forEach(({ parts }, row) =>
    parts.forEach(({ price }, part) => {
      if (!('steps' in price)) return;
      const at = `/indicators/${row}/parts/${part}/price/steps`;
      price.steps.forEach(([from, points], index) => {
        const [below, less] = price.steps[index - 1] ?? [0, 0];
        if (from <= below || points < less) tell(`${at}/${index}`, 'steps-order', { from, points, below, less });
      });
    }),
  );
}

/** What may be meant instead: the nearest name, or all there are. */
function like(name: string, known: Iterable<string>): { readonly hint: string } {
  const near = nearest(name, known);
  const all = [...known];
  return { hint: near ?? (all.length > 40 ? `${all.slice(0, 40).join(' ')} …` : all.join(' ')) };
}
