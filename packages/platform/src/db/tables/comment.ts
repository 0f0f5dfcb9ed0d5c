import type { AdoptionState, CommentState, FeedbackKind } from '@gongkai/model';
import type { Moment } from '../moment.ts';

/** What a citizen said, under a topic. 🔒 columns are sealed. */
export interface CommentTable {
  readonly id: string;
  /** What its author looks it up by: not to be guessed. */
  readonly ref: string;
  readonly topic: string;
  readonly clause: string | null;
  /** 🔒 as it was sent. */
  body: string;
  /** 🔒 */
  name: string | null;
  /** 🔒 */
  contact: string | null;
  /** HMAC of topic and text: the same said twice is seen. */
  blind_body: string;
  readonly at: Moment;
  state: CommentState;
  /** What the public reads, personal data of others taken out; only of what is shown. */
  public_body: string | null;
  public_name: string | null;
  reason: string | null;
  reply: string | null;
  reply_by: string | null;
  reply_at: Moment | null;
  adoption: AdoptionState | null;
  adoption_reason: string | null;
  /** Like opinions it was put together with. */
  cluster_id: string | null;
  /** When what names its author was erased. */
  erased_at: Moment | null;
}

export const commentActs = ['submit', 'show', 'hide', 'reply'] as const;

/** What happened to a comment. Rows are added, never changed. */
export interface CommentEventTable {
  readonly comment_id: string;
  readonly seq: number;
  readonly act: (typeof commentActs)[number];
  readonly at: Moment;
  readonly by_actor: string;
  readonly reason: string | null;
}

/** A reader's word on a page of some site. */
export interface FeedbackTable {
  readonly id: string;
  readonly ref: string;
  readonly url: string;
  readonly kind: FeedbackKind;
  text: string;
  /** 🔒 */
  contact: string | null;
  readonly at: Moment;
  done_at: Moment | null;
  done_note: string | null;
  erased_at: Moment | null;
}

export interface CommentTables {
  comment: CommentTable;
  comment_event: CommentEventTable;
  feedback: FeedbackTable;
}
