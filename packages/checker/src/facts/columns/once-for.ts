import type { ColumnNames } from '@gongkai/model';
import type { ColumnEvidence } from './evidence.ts';

/**
 * A reading of a site's evidence that no later look at a column changes: made once and given again as long as all else is the
 * same. Columns are read four times in a run, and between these only looks are taken.
 */
export function onceFor<T>(
  make: (evidence: ColumnEvidence, names: ColumnNames) => T,
): (evidence: ColumnEvidence, names: ColumnNames) => T {
  const made = new WeakMap<ColumnEvidence['pages'], Made<T>>();
  return (evidence, names) => {
    const known = made.get(evidence.pages);
    if (known !== undefined && known.names === names && isAlike(known.evidence, evidence)) return known.reading;
    const reading = make(evidence, names);
    made.set(evidence.pages, { evidence, names, reading });
    return reading;
  };
}

interface Made<T> {
  readonly evidence: ColumnEvidence;
  readonly names: ColumnNames;
  readonly reading: T;
}

/** True when both are the same things but for their looks. */
function isAlike(one: ColumnEvidence, other: ColumnEvidence): boolean {
  const values = new Map<string, unknown>(Object.entries(other));
  const own = Object.entries(one);
  return own.length === values.size && own.every(([key, value]) => key === 'looks' || values.get(key) === value);
}
