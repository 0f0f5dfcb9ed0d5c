import type {
  Dimension,
  Factor,
  Group,
  Mark,
  Measure,
  NumberedFinding,
  Pack,
  RegisterRow,
  ScoreSheet,
  SheetRow,
  Site,
} from '@gongkai/model';
import { openLedger } from './charge.ts';
import { decisionsUnder } from './marks.ts';
import { numberFindings, type Numbering } from './number.ts';
import { chargedOf, shownOf } from './part.ts';
import { judgeRow, type JudgedRow } from './row.ts';
import { bonusWon, totalsOf, type Totals } from './totals.ts';

export interface ScoreInput {
  readonly site: Pick<Site, 'organKind' | 'noServices'>;
  readonly pack: Pack;
  /** By `${row id}/${index of the part}`. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** By check id: measures that no row prices. Their findings are numbered after those of the rows. */
  readonly besides?: ReadonlyMap<string, Measure>;
  /** Ids of the checks that exist; the others are planned. */
  readonly built: ReadonlySet<string>;
  /** What evaluators decided, in the order they did. */
  readonly marks?: readonly Mark[];
  /** What the office's registers count. */
  readonly facts?: readonly RegisterRow[];
}

export interface Scored {
  readonly sheet: ScoreSheet;
  readonly findings: readonly NumberedFinding[];
}

/** Prices what was measured under one pack. Pure: the same input gives the same bytes. */
export function score(input: ScoreInput): Scored {
  const { site, pack, besides = new Map() } = input;
  const factor = pack.factors.find(({ when }) => when === 'no-services' && site.noServices === true);
  const rows = judgeRows(input, factor);
  const numbering = numberFindings([...rows, { shown: [...besides].flatMap(([check, one]) => shownOf(check, one)) }]);
  const { isBonusOpen, ...totals } = totalsOf(rows, pack.outcome, factor);
  const dimensions = pack.groups.map((group) => dimensionOf(group, rows, isBonusOpen, numbering));
  return {
    sheet: { ...totals, dimensions, ...(factor === undefined ? {} : { factor: factor.times }) },
    findings: numbering.findings,
  };
}

function judgeRows(input: ScoreInput, factor: Factor | undefined): readonly JudgedRow[] {
  const { site, pack, measures, built, marks = [], facts = [] } = input;
  const decisions = decisionsUnder(pack.id, marks);
  const factOf = new Map(facts.map((fact) => [fact.row, fact]));
  const kinds = new Map(pack.groups.map(({ id, kind }) => [id, kind]));
  let ledger = openLedger(pack.exclusive);
  return pack.indicators.map((indicator) => {
    const { id, group, appliesTo } = indicator;
    const { isTaken } = ledger;
    const fact = factOf.get(id);
    const row = judgeRow({
      indicator,
      kind: kinds.get(group) ?? 'deduct',
      applies: (appliesTo?.includes(site.organKind) ?? true) && factor?.without.includes(group) !== true,
      built,
      measureOf: (part) => measures.get(`${id}/${part}`),
      isTaken: (finding) => isTaken(id, finding),
      decisions,
      ...(fact === undefined ? {} : { fact }),
    });
    ledger = ledger.with(id, chargedOf(row.shown));
    return row;
  });
}

/** A veto group has no points. A bonus group shows what it adds to the total, nothing while the bonus is closed. */
function dimensionOf(
  group: Group,
  all: readonly JudgedRow[],
  isBonusOpen: Totals['isBonusOpen'],
  numbering: Numbering,
): Dimension {
  const { id, words, kind } = group;
  const rows = all.filter(({ indicator }) => indicator.group === id);
  const sum = (of: (row: JudgedRow) => number): number =>
    rows.reduce((total, row) => total + (row.state === 'na' ? 0 : of(row)), 0);
  const max = kind === 'veto' ? 0 : sum(({ indicator }) => indicator.worth);
  const score =
    kind === 'bonus' ? (isBonusOpen ? sum(bonusWon) : 0) : max - (kind === 'veto' ? 0 : sum(({ lost }) => lost));
  return {
    id,
    title: words.zh,
    titleEn: words.en,
    kind,
    max,
    score,
    rows: rows.map((row) => sheetRow(row, numbering)),
  };
}

function sheetRow(row: JudgedRow, { idsOf }: Numbering): SheetRow {
  const { indicator, state, reason, lost, shown, lines, marks } = row;
  const { id, words, basis, worth, verified, veto } = indicator;
  const elsewhere = idsOf(shown.filter(({ role }) => role === 'elsewhere'));
  return {
    id,
    title: words.zh,
    titleEn: words.en,
    basis,
    max: worth,
    lost,
    state,
    verified,
    findings: idsOf(shown),
    ...(elsewhere.length > 0 ? { chargedElsewhere: elsewhere } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(veto === undefined ? {} : { veto: true }),
    ...(marks.length > 0 ? { marks } : {}),
    parts: lines,
  };
}
