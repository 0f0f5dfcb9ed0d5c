import { isFields, fieldReader, type FieldReader, type Fields } from '../field-reader.ts';
import { explained } from '../flaw-words.ts';
import { salvageFile, strictly, type Salvaged } from '../item-file.ts';
import { keysOf } from '../keys-of.ts';
import { bad, good, type Read } from '../problem.ts';
import {
  adoptions,
  commentStates,
  longestComment,
  type Adoption,
  type AdoptionState,
  type CommentPublic,
  type CommentReply,
  type Comments,
  type CommentState,
  type CommentStatus,
  type NewComment,
} from './comment.ts';
import labels from './consultation-labels.json' with { type: 'json' };

export const adoptionKeys: ReadonlyMap<string, AdoptionState> = keysOf(adoptions, labels.adoption);
export const commentStateKeys: ReadonlyMap<string, CommentState> = keysOf(commentStates, labels.commentState);

/** Reads a comments file or every problem in it, each with its place. Unknown fields are ignored. Never throws. */
export const readComments = (json: unknown): Read<Comments> => strictly(salvageComments(json));

/** What of a comments file can be shown, and what is wrong with the rest. */
export function salvageComments(json: unknown): Salvaged<Comments> {
  return salvageFile({ noun: 'comment', schema: 'gongkai.comments/1', name: 'body' }, json, readComment);
}

function readComment(reader: FieldReader, row: Fields, at: string): CommentPublic {
  const cluster = reader.records(row, 'cluster', at, 'summary')[0];
  return {
    ref: reader.text(row, 'ref', at),
    body: reader.text(row, 'body', at),
    at: readTime(reader, row, at),
    ...reader.some(row, ['name', 'clause'], at),
    ...(cluster && {
      cluster: {
        summary: reader.text(cluster, 'summary', `${at}/cluster`),
        ...reader.some(cluster, ['url'], `${at}/cluster`),
      },
    }),
    ...readOutcome(reader, row, at),
  };
}

/** The answer of the platform to a comment, bare or as `item`; undefined when it is none. */
export function readCommentStatus(json: unknown): CommentStatus | undefined {
  const row = isFields(json) && isFields(json['item']) ? json['item'] : json;
  if (!isFields(row)) return undefined;
  const reader = fieldReader('comment');
  const ref = reader.text(row, 'ref', '');
  const state = reader.choice(row, 'state', '', commentStateKeys);
  if (ref === '' || state === '') return undefined;
  return { ref, state, next: nextOf(row), reason: reader.text(row, 'reason', ''), ...readOutcome(reader, row, '') };
}

/** What a citizen sends, or every problem in it: server and element read it with the same function. */
export function readNewComment(json: unknown, longest: number = longestComment): Read<NewComment> {
  const reader = fieldReader('comment');
  const row = isFields(json) ? json : {};
  const topic = reader.text(row, 'topic', '');
  const body = reader.text(row, 'body', '');
  if (topic === '') reader.refuse({ code: 'comment.field-missing', at: '/topic', values: { field: 'topic' } });
  if (body === '') reader.refuse({ code: 'comment.field-missing', at: '/body', values: { field: 'body' } });
  if (body.length > longest)
    reader.refuse({ code: 'comment.too-long', at: '/body', values: { count: body.length, most: longest } });
  const chosen = reader.some(row, ['clause', 'name', 'contact'], '');
  return reader.flaws.length > 0 ? bad(reader.flaws.map(explained)) : good({ topic, body, ...chosen });
}

/** What became of a comment; an adoption without a known state is no adoption. */
function readOutcome(
  reader: FieldReader,
  row: Fields,
  at: string,
): { readonly reply?: CommentReply; readonly adoption?: Adoption } {
  const reply = reader.records(row, 'reply', at, 'body')[0];
  const adoption = reader.records(row, 'adoption', at, 'state')[0];
  const state = adoption && reader.choice(adoption, 'state', `${at}/adoption`, adoptionKeys);
  return {
    ...(reply && {
      reply: {
        by: reader.text(reply, 'by', `${at}/reply`),
        at: readTime(reader, reply, `${at}/reply`),
        body: reader.text(reply, 'body', `${at}/reply`),
      },
    }),
    ...(state && { adoption: { state, reason: reader.text(adoption, 'reason', `${at}/adoption`) } }),
  };
}

function readTime(reader: FieldReader, row: Fields, at: string): string {
  const text = reader.text(row, 'at', at);
  if (text === '' || !Number.isNaN(Date.parse(text))) return text;
  reader.refuse({ code: 'comment.not-a-time', at: `${at}/at`, values: { found: text } });
  return '';
}

/** A text, or `{words}` as receipts of requests have it. */
function nextOf({ next }: Fields): string {
  if (typeof next === 'string') return next;
  return isFields(next) && typeof next['words'] === 'string' ? next['words'] : '';
}
