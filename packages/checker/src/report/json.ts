import type { Report } from '@gongkai/model';

/** Every key of a type in the order it is written; `free` where the keys are not ours, `leaf` where there are none. */
type Shape<T> = T extends readonly (infer Item)[]
  ? Shape<Item>
  : T extends object
    ? string extends keyof T
      ? 'free'
      : { readonly [Key in keyof Required<T>]: Shape<Required<T>[Key]> }
    : 'leaf';

const observations: Shape<Report['findings'][number]['observations']> = {
  at: 'leaf',
  via: 'leaf',
  outcome: 'leaf',
  url: 'leaf',
  status: 'leaf',
  control: 'leaf',
  evidence: 'leaf',
  note: 'leaf',
};

const run: Shape<Report['run']> = {
  id: 'leaf',
  seed: 'leaf',
  asOf: 'leaf',
  startedAt: 'leaf',
  finishedAt: 'leaf',
  tool: 'leaf',
  pages: 'leaf',
  requests: 'leaf',
  crawlCoverage: 'leaf',
  since: { run: 'leaf', unchanged: 'leaf', carried: 'leaf' },
  unmeasured: { check: 'leaf', reason: 'leaf', detail: 'leaf' },
  options: 'free',
  traps: { pattern: 'leaf', pages: 'leaf', example: 'leaf' },
  notes: 'leaf',
};

const rows: Shape<Report['score']['dimensions'][number]['rows']> = {
  id: 'leaf',
  title: 'leaf',
  titleEn: 'leaf',
  basis: 'leaf',
  max: 'leaf',
  lost: 'leaf',
  state: 'leaf',
  verified: 'leaf',
  findings: 'leaf',
  chargedElsewhere: 'leaf',
  reason: 'leaf',
  veto: 'leaf',
  marks: {
    verdict: 'leaf',
    lost: 'leaf',
    reason: 'leaf',
    by: 'leaf',
    at: 'leaf',
    settles: 'leaf',
    finding: { check: 'leaf', kind: 'leaf', subject: 'leaf' },
  },
  parts: {
    check: 'leaf',
    state: 'leaf',
    reason: 'leaf',
    detail: 'leaf',
    examined: 'leaf',
    value: 'leaf',
    lost: 'leaf',
  },
};

const score: Shape<Report['score']> = {
  total: 'leaf',
  low: 'leaf',
  high: 'leaf',
  max: 'leaf',
  coverage: 'leaf',
  outcome: 'leaf',
  vetoes: 'leaf',
  dimensions: { id: 'leaf', title: 'leaf', titleEn: 'leaf', kind: 'leaf', max: 'leaf', score: 'leaf', rows },
  factor: 'leaf',
};

const report: Shape<Report> = {
  schema: 'leaf',
  site: { url: 'leaf', name: 'leaf', code: 'leaf', organKind: 'leaf' },
  run,
  pack: { id: 'leaf', version: 'leaf', sha256: 'leaf', title: 'leaf' },
  score,
  findings: {
    id: 'leaf',
    check: 'leaf',
    kind: 'leaf',
    state: 'leaf',
    subject: 'leaf',
    page: 'leaf',
    detail: 'leaf',
    detailEn: 'leaf',
    places: 'leaf',
    observations,
  },
  links: {
    checked: 'leaf',
    broken: {
      page: 'leaf',
      href: 'leaf',
      url: 'leaf',
      status: 'leaf',
      reason: 'leaf',
      text: 'leaf',
      owner: 'leaf',
      finding: 'leaf',
    },
  },
  columns: {
    name: 'leaf',
    class: 'leaf',
    url: 'leaf',
    items: 'leaf',
    newest: 'leaf',
    kind: 'leaf',
    why: 'leaf',
    required: 'leaf',
  },
  completeness: { n: 'leaf', m: 'leaf', missing: 'leaf' },
};

/** `report.json`: two spaces, the keys in the order of the model, a line end at the end. The same report, the same bytes. */
export const reportJson = (whole: Report): string => `${JSON.stringify(ordered(whole, report), undefined, 2)}\n`;

/** Keys the shape knows come first and in its order, all others after them by name. */
function ordered(value: unknown, shape: object | string | undefined): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => ordered(item, shape));
  if (typeof value !== 'object' || value === null) return value;
  const shapes = new Map<string, object | string>(typeof shape === 'object' ? Object.entries(shape) : []);
  const values = new Map<string, unknown>(Object.entries(value));
  const others = [...values.keys()].filter((key) => !shapes.has(key)).toSorted();
  return Object.fromEntries(
    [...shapes.keys(), ...others]
      .filter((key) => values.has(key))
      .map((key) => [key, ordered(values.get(key), shapes.get(key))]),
  );
}
