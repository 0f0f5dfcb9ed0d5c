import {
  measured,
  type Finding,
  type Group,
  type Indicator,
  type Mark,
  type Measure,
  type Observation,
  type Pack,
  type Price,
  type RegisterRow,
} from '@gongkai/model';
import { score, type Scored } from '../src/scoring/score.ts';

/** As many looks that all saw the same fault. */
export const looks = (count: number): readonly Observation[] =>
  Array.from({ length: count }, (_, index) => ({
    at: `2026-11-20T09:0${index}:00+08:00`,
    via: 'http',
    outcome: '404',
    control: true,
  }));

/** A fault of `subject`, seen twice. */
export const fault = (subject: string, more: Partial<Finding> = {}): Finding => ({
  kind: 'gone',
  state: 'fail',
  subject,
  page: 'http://h/',
  detail: { zh: subject, en: subject },
  places: 1,
  observations: looks(2),
  ...more,
});

export const faults = (count: number, more: Partial<Finding> = {}): readonly Finding[] =>
  Array.from({ length: count }, (_, index) => fault(`s${index}`, more));

export const all = (points: number): Price => ({ all: { points } });

/** A row with one part per price; its checks are `<id>.0`, `<id>.1` … */
export const row = (id: string, worth: number, prices: readonly Price[], more: Partial<Indicator> = {}): Indicator => ({
  id,
  group: 'main',
  worth,
  words: { zh: id, en: id },
  basis: id,
  verified: true,
  source: 'check',
  parts: prices.map((price, index) => ({ check: `${id}.${index}`, with: {}, price })),
  ...more,
});

const group = (id: string, kind: Group['kind'], total = 0): Group => ({
  id,
  words: { zh: id, en: id },
  kind,
  total,
});

/** A pack of the rows, with groups `veto`, `main` (deduct), `services` (deduct) and `bonus`. */
export const packOf = (indicators: readonly Indicator[], more: Partial<Pack> = {}): Pack => ({
  schema: 'gongkai.pack/1',
  id: 'test',
  version: '1.0.0',
  words: { zh: '', en: '' },
  basis: '',
  organKinds: ['department'],
  groups: [group('veto', 'veto'), group('main', 'deduct'), group('services', 'deduct'), group('bonus', 'bonus')],
  outcome: { failBelow: 6000, bonusAbove: 8000, minCoverage: 0.8 },
  factors: [{ when: 'no-services', without: ['services'], times: [4, 3] }],
  exclusive: [],
  indicators,
  ...more,
});

export interface Given {
  readonly pack: Pack;
  /** By `row/part`; findings stand for a measure of 100 subjects. A part that is not named found nothing. */
  readonly found?: Readonly<Record<string, Measure | readonly Finding[]>>;
  readonly planned?: readonly string[];
  readonly noServices?: boolean;
  /** By check id: what no row prices. */
  readonly besides?: Readonly<Record<string, readonly Finding[]>>;
  readonly marks?: readonly Mark[];
  readonly facts?: readonly RegisterRow[];
}

/** Scores a department; every check of the pack that is not called planned is built. */
export function scored({
  pack,
  found = {},
  planned = [],
  noServices = false,
  besides = {},
  marks = [],
  facts = [],
}: Given): Scored {
  const measures = new Map<string, Measure>();
  const built = new Set<string>();
  for (const { id, parts } of pack.indicators)
    parts.forEach(({ check }, index) => {
      if (planned.includes(check)) return;
      built.add(check);
      const got = found[`${id}/${index}`] ?? [];
      measures.set(`${id}/${index}`, 'state' in got ? got : measured(100, got));
    });
  const more = new Map(Object.entries(besides).map(([check, got]) => [check, measured(100, got)]));
  return score({ site: { organKind: 'department', noServices }, pack, measures, besides: more, built, marks, facts });
}
