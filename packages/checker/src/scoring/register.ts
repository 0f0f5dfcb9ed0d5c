import {
  halfUp,
  type Indicator,
  type PartLine,
  type Points,
  type Reason,
  type RegisterRow,
  type Verdict,
} from '@gongkai/model';

interface Judged {
  readonly state: Verdict;
  readonly reason?: Reason;
  readonly lost: Points;
  readonly lines: readonly PartLine[];
  readonly isOpen: boolean;
}

/**
 * A row that an office's register decides: of its worth the share of cases that were not met is lost, half up. A veto falls
 * when as many cases were not met as the pack says.
 */
export function registerRow({ worth, veto }: Indicator, fact: RegisterRow | undefined): Judged {
  if (fact === undefined) return { state: 'unmeasured', reason: 'needs.register', lost: 0, lines: [], isOpen: true };
  const { examined, met, note } = fact;
  if (examined === 0)
    return { state: 'na', reason: 'no.population', lost: 0, lines: [lineOf(fact, 0, note)], isOpen: false };
  const missed = examined - met;
  const lost = halfUp(worth, [missed, examined]);
  const isFailed = missed > 0 && (veto === undefined || missed >= veto.from);
  return { state: isFailed ? 'fail' : 'pass', lost, lines: [lineOf(fact, lost, note)], isOpen: false };
}

const lineOf = ({ examined, met }: RegisterRow, lost: Points, detail: string | undefined): PartLine => ({
  check: 'register',
  state: examined === 0 ? 'na' : 'measured',
  ...(detail === undefined ? {} : { detail }),
  examined,
  ...(examined === 0 ? { reason: 'no.population' } : { value: `${met}/${examined}` }),
  lost,
});
