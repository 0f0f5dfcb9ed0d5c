import type { ItemFile } from '../item-file.ts';

/** One leader of a department and what falls to them 领导分工; `''` means not filled in. */
export interface Leader {
  readonly name: string;
  readonly post: string;
  /** Place in the row of leaders, from 1. */
  readonly order?: number;
  readonly division: string;
  /** True for the leader who answers for openness (澄政办发〔2018〕24号 四（一）; Regulation Art 20 (2)). */
  readonly openness: boolean;
  readonly photo?: string;
  /** A short life as text, or its address. */
  readonly cv?: string;
}

/** The leaders of a department. */
export type Leaders = ItemFile<'gongkai.leaders/1', Leader>;

/** By their place where all have one, else as the publisher wrote them down. */
export function leadersInOrder(leaders: readonly Leader[]): readonly Leader[] {
  if (leaders.some(({ order }) => order === undefined)) return leaders;
  return [...leaders].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}
