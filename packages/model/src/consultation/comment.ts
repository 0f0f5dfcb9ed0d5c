import type { ItemFile } from '../item-file.ts';
import type { Words } from '../words.ts';

/** What became of a comment or of what many said: adopted 采纳, partly, not (澄政办发〔2018〕24号 三（一）3). */
export const adoptions = {
  adopted: { zh: '采纳', en: 'Adopted' },
  partly: { zh: '部分采纳', en: 'Partly adopted' },
  not: { zh: '未采纳', en: 'Not adopted' },
} as const satisfies Readonly<Record<string, Words>>;
export type AdoptionState = keyof typeof adoptions;

/** Where a comment stands in moderation. */
export const commentStates = {
  pending: { zh: '待审核', en: 'Waiting for review' },
  shown: { zh: '已公开', en: 'Shown' },
  hidden: { zh: '未公开', en: 'Not shown' },
  merged: { zh: '已归并', en: 'Merged with similar ones' },
} as const satisfies Readonly<Record<string, Words>>;
export type CommentState = keyof typeof commentStates;

/** Whether what was said was taken up, and why; `reason` is `''` when the publisher gave none. */
export interface Adoption {
  readonly state: AdoptionState;
  readonly reason: string;
}

/** What a department said to one comment. */
export interface CommentReply {
  readonly by: string;
  /** ISO 8601; `''` when not given. */
  readonly at: string;
  readonly body: string;
}

/** A comment 意见 as everybody may read it: text only, a name only if its author asked for it. */
export interface CommentPublic {
  /** What its author looks it up by, and its permanent link. */
  readonly ref: string;
  readonly body: string;
  /** ISO 8601. */
  readonly at: string;
  readonly name?: string;
  /** The article of the draft it is about. */
  readonly clause?: string;
  /** The group of like comments that was answered together. */
  readonly cluster?: { readonly summary: string; readonly url?: string };
  readonly reply?: CommentReply;
  readonly adoption?: Adoption;
}

/** Comments shown under one topic, in the publisher's order. */
export type Comments = ItemFile<'gongkai.comments/1', CommentPublic>;

/** What a citizen sends: `POST /comments`. Name and contact are the author's choice. */
export interface NewComment {
  /** `consultations/<id>`, `mailbox`, `suggestion`, `complaint` or `page:<url>`. */
  readonly topic: string;
  readonly body: string;
  readonly clause?: string;
  readonly name?: string;
  readonly contact?: string;
}

/** What its author gets back: 202 and later `GET /comments/{ref}`. */
export interface CommentStatus {
  readonly ref: string;
  readonly state: CommentState;
  /** What happens next, in the asked language; `''` when nothing was said. */
  readonly next: string;
  /** Why it is not shown; `''` when there is nothing to explain. */
  readonly reason: string;
  readonly reply?: CommentReply;
  readonly adoption?: Adoption;
}

/** Characters a comment may have when a page does not say otherwise. */
export const longestComment = 2000;

/** What the topic of a consultation begins with: `consultations/<id>`. */
export const consultationTopics = 'consultations/';

/** Topics that are messages: one register gives them a department, a term and their answer. */
export const messageTopics = ['mailbox', 'complaint', 'suggestion'] as const;
export type MessageTopic = (typeof messageTopics)[number];
