import { measured, na, periodWords, subtractPeriod, type Finding, type Reason, type Words } from '@gongkai/model';
import lexicon from '../../facts/columns/lexicon.json' with { type: 'json' };
import type { ColumnFact } from '../../facts/columns/column.ts';
import { columnFinding } from '../../facts/columns/finding.ts';
import { cadenceOf, dayOfLook, isStale, newestSeen } from '../../facts/columns/judge.ts';
import { check, type Parameter } from '../check.ts';
import { oneOf, textsOr, window as period } from '../params.ts';

const words = {
  stale: {
    zh: '“{name}”栏目最新信息为 {newest}，早于要求的 {since}（应在 {window}内更新）。请及时更新，或者停用并归档该栏目',
    en: 'The newest item of “{name}” is of {newest}, before {since} (due within {window}). Update the column, or close and archive it',
  },
  quiet: {
    zh: '“{name}”栏目最新信息为 {newest}，早于 {since}（已有 {window}以上）。这类信息有事项发生才发布，期间是否有应发未发的，请人工核对',
    en: 'The newest item of “{name}” is of {newest}, before {since} (more than {window}). Such things are published when they happen: whether anything should have been, a person must look',
  },
};

const windowOr: Parameter<string | undefined> = {
  fits: (value): value is string | undefined => value === undefined || period.fits(value),
  expects: period.expects,
};

const occasional: ReadonlySet<string> = new Set(lexicon.occasional);

/** @param isAsked true when the row itself says how long such columns may be silent */
function staleFinding(column: ColumnFact, window: string, since: string, isAsked: boolean): Finding {
  const agreeing = column.observations.filter((look) => (dayOfLook(look) ?? since) < since);
  const { zh, en } = periodWords(window);
  const told = (all: Words): Words => ({ zh: all.zh.replace('{window}', zh), en: all.en.replace('{window}', en) });
  const values = { name: column.name, newest: newestSeen(column) ?? '', since };
  const place = { kind: 'column-stale', subject: column.url, page: column.url };
  if (isAsked || !occasional.has(column.class)) return columnFinding(place, told(words.stale), values, agreeing);
  return { ...columnFinding(place, told(words.quiet), values, agreeing), state: 'person' };
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
      .map(({ column, allowed }) => staleFinding(column, allowed, subtractPeriod(asOf, allowed), window !== undefined));
    return measured(bound.length - open.length, findings, open.length > 0 ? { open } : {});
  },
});
