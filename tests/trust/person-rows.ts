import type { Indicator } from '@gongkai/model';
import how from '../../packages/checker/src/cli/explain/how.json' with { type: 'json' };
import { builtInPacks, shippedPack } from '../../packages/checker/src/cli/shipped-pack.ts';
import { builtChecks } from '../../packages/checker/src/stages/bind.ts';
import type { Count } from './tally.ts';

const texts: Readonly<Record<string, readonly string[]>> = how;
/** What a check does when it only shows: its findings wait for a person, whoever decides the row. */
const onlyShows = (check: string): boolean => texts[check]?.[0] === 'person';
const measures = (check: string): string => `${check} shows ${texts[check]?.[2] ?? check}`;

/** Why a person decides a row; undefined for one that checks or a register decide. */
function whyOf({ source, parts, worth, veto }: Indicator): string | undefined {
  const checks = [...new Set(parts.map(({ check }) => check))];
  if (source === 'person')
    return checks.length === 0
      ? `no check is bound, a mark alone decides it${worth === 0 && veto === undefined ? ' (not scored)' : ''}`
      : `the pack leaves it to a person; ${checks.map(measures).join('; ')}`;
  if (source !== 'check' || !checks.every(onlyShows)) return undefined;
  return `its checks only show where to look: ${checks.map(measures).join('; ')}`;
}

/** The rows of all packs that come with the tool which stay for a person, with why: a line each. */
export const personRows = (): readonly string[] =>
  builtInPacks().flatMap((name) =>
    (shippedPack(name)?.pack.indicators ?? []).flatMap((row) => {
      const why = whyOf(row);
      return why === undefined ? [] : [`${name} ${row.id} ${row.words.en} (${row.basis}): ${why}`];
    }),
  );

/** Checks of which no labelled case was counted. */
export function withoutCases(counts: readonly Count[]): readonly string[] {
  const counted = new Set(counts.map(({ check }) => check.split(' ', 1)[0]));
  return [...builtChecks()].filter((check) => !counted.has(check)).toSorted();
}
