import type { Reason } from '@gongkai/model';

interface Open {
  readonly reason: Reason;
  readonly count: number;
  readonly detail?: string;
}

/** What stays open, counted by reason, with the first three things each. */
export function openByReason(all: readonly { readonly reason: Reason; readonly about: string }[]): {
  readonly open?: readonly Open[];
} {
  if (all.length === 0) return {};
  const groups = Map.groupBy(all, ({ reason }) => reason);
  return {
    open: [...groups].map(([reason, those]) => ({
      reason,
      count: those.length,
      detail: those
        .slice(0, 3)
        .map(({ about }) => about)
        .join(' '),
    })),
  };
}
