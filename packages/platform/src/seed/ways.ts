import { outcomeKeys, type ActInput, type DeskAct } from '@gongkai/model';
import demo from './demo.json' with { type: 'json' };

/** One request's way: filed so many days ago, then acts, each some days later. */
export interface Way {
  readonly daysAgo: number;
  /** Of the first department, whose accounts a newcomer logs in with. */
  readonly isMine?: true;
  readonly acts: readonly (readonly [days: number, act: DeskAct, input?: ActInput])[];
}

const answer = (outcome: string): ActInput => ({
  outcome,
  text: outcome === 'granted' ? demo.texts.granted : outcome === 'partial' ? demo.texts.partial : demo.texts.reason,
  ...(outcome !== 'granted' && { reason: demo.texts.reason, basis: 'basis' }),
  ...(outcome === 'none.not-held' && { searched: demo.texts.reason }),
  ...((outcome === 'granted' || outcome === 'partial') && { checkedBy: 'head' }),
});
const begun = [
  [1, 'confirm', { how: 'phone' }],
  [2, 'assign', { department: 'organ' }],
] as const;

/** Every state and every outcome once at least; some late, one held, one extended, one ordered anew. */
export function ways(): readonly Way[] {
  const open: readonly Way[] = [
    { daysAgo: 0, acts: [] },
    { daysAgo: 1, acts: [] },
    { daysAgo: 3, acts: [[1, 'confirm', { how: 'phone' }]] },
    { daysAgo: 6, acts: begun },
    { daysAgo: 12, acts: begun },
    { daysAgo: 28, isMine: true, acts: begun },
    { daysAgo: 31, isMine: true, acts: begun },
    { daysAgo: 45, isMine: true, acts: begun },
    { daysAgo: 9, acts: [...begun, [4, 'ask-correction', { items: 'items', until: '+14' }]] },
    { daysAgo: 20, acts: [...begun, [5, 'consult', { kind: 'third-party', name: demo.texts.consultee }]] },
    { daysAgo: 26, acts: [...begun, [20, 'extend', { workingDays: 15, reason: demo.texts.reason }]] },
    { daysAgo: 11, acts: [...begun, [9, 'extend', { workingDays: 20, reason: demo.texts.reason }]] },
    { daysAgo: 14, acts: [...begun, [6, 'demand-fee', { mode: 'per-page', counted: 120 }]] },
    { daysAgo: 10, acts: [...begun, [5, 'ask-reason', { reason: demo.texts.reason, until: '+10' }]] },
    { daysAgo: 15, acts: [...begun, [9, 'draft-answer', answer('granted')]] },
    { daysAgo: 30, acts: [...begun, [4, 'withdraw']] },
    {
      daysAgo: 50,
      acts: [...begun, [4, 'ask-correction', { items: 'items', until: '+14' }], [25, 'lapse-correction']],
    },
    { daysAgo: 70, acts: [...begun, [6, 'demand-fee', { mode: 'per-item', counted: 14 }], [45, 'lapse-fee']] },
    {
      daysAgo: 80,
      acts: [...begun, [8, 'draft-answer', answer('deny.process')], [10, 'answer'], [70, 'redo', { remedy: 'remedy' }]],
    },
  ];
  const answered = outcomeKeys
    .filter((key) => !key.startsWith('other.lapsed'))
    .flatMap((key, n): readonly Way[] =>
      Array.from(
        { length: key === 'granted' ? 12 : key === 'partial' || key === 'none.not-held' ? 4 : 1 },
        (_, more) => ({
          daysAgo: 40 + n * 7 + more * 11,
          acts: [...begun, [8, 'draft-answer', answer(key)], [11 + (more % 4), 'answer']],
        }),
      ),
    );
  return [...open, ...answered];
}
