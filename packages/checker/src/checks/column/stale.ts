import { measured, na, subtractPeriod, type Finding, type Reason } from '@gongkai/model';
import type { ColumnFact } from '../../facts/columns/column.ts';
import { columnFinding } from '../../facts/columns/finding.ts';
import { cadenceOf, dayOfLook, isStale, newestSeen } from '../../facts/columns/judge.ts';
import { check, type Parameter } from '../check.ts';
import { oneOf, textsOr, window as period } from '../params.ts';

const words = {
  stale: {
    zh: '“{name}”栏目最新信息为 {newest}，早于要求的 {since}（{window}）。请及时更新，或者停用并归档该栏目',
    en: 'The newest item of “{name}” is of {newest}, before {since} ({window}). Update the column, or close and archive it',
  },
};

const windowOr: Parameter<string | undefined> = {
  fits: (value): value is string | undefined => value === undefined || period.fits(value),
  expects: period.expects,
};

function staleFinding(column: ColumnFact, window: string, since: string): Finding {
  const agreeing = column.observations.filter((look) => (dayOfLook(look) ?? since) < since);
  const values = { name: column.name, newest: newestSeen(column) ?? '', since, window };
  return columnFinding({ kind: 'column-stale', subject: column.url, page: column.url }, words.stale, values, agreeing);
}

export const columnStale = check({
  id: 'column.stale',
  words: { zh: '长期不更新的栏目', en: 'Columns not updated in time' },
  needs: ['columns'],
  params: { classes: textsOr, window: windowOr, level: oneOf('first') },
  measure({ columns, owed, asOf }, { classes, window, level }) {
    // a section only gathers what the columns below it publish; they are judged themselves
    const asked = columns.filter(
      (column) =>
        column.form === 'list' &&
        (classes === undefined || classes.includes(column.class)) &&
        (level === undefined || column.firstLevel),
    );
    const bound = asked.flatMap((column) => {
      const allowed = window ?? cadenceOf(column, owed);
      return allowed === undefined ? [] : [{ column, allowed }];
    });
    if (bound.length === 0) return na('no.population');
    const open = bound.flatMap(({ column }): readonly { reason: Reason; count: number; detail: string }[] => {
      if (column.state === 'open') return [{ reason: column.reason ?? 'tool.budget', count: 1, detail: column.url }];
      const isUndated = column.state === 'filled' && newestSeen(column) === undefined;
      return isUndated ? [{ reason: 'no.population', count: 1, detail: column.url }] : [];
    });
    const findings = bound
      .filter(({ column, allowed }) => isStale(column, allowed, asOf))
      .map(({ column, allowed }) => staleFinding(column, allowed, subtractPeriod(asOf, allowed)));
    return measured(bound.length - open.length, findings, open.length > 0 ? { open } : {});
  },
});
