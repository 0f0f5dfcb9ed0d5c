import type { Problem, Words } from '@gongkai/model';

/** What became of an act on a register. Nothing is half done: anything but `done` left no trace. */
export type ActResult =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'not-found' | 'forbidden' }
  | { readonly kind: 'invalid' | 'conflict'; readonly problems: readonly Problem[] };

export const done = (id: string): ActResult => ({ kind: 'done', id });
export const notFound: ActResult = { kind: 'not-found' };
export const forbidden: ActResult = { kind: 'forbidden' };
export const invalid = (problems: readonly Problem[]): ActResult => ({ kind: 'invalid', problems });

const words = {
  stale: {
    zh: '其他人刚刚办理了此件（第 {seq} 步）。以下是最新情况，您填写的内容已保留，请核对后重新提交',
    en: 'Someone else has just acted on this (step {seq}). This is how it stands now; what you entered is kept, check it and send it again',
  },
} satisfies Record<string, Words>;

/** Two people on one row: the second is told, and keeps what he typed. `seq` is the number of the last event. */
export const stale = (seq: number): ActResult => ({
  kind: 'conflict',
  problems: [{ code: 'record.stale', at: '', words: words.stale, values: { seq } }],
});
