import type { Reason } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { lastFact } from './finding.ts';
import type { SubjectLooks } from './inspection.ts';
import { messageLists, type MessagesFact } from './messages.ts';

/** A list of messages that was read, with its looks. */
export interface ToldList {
  readonly one: SubjectLooks<MessagesFact | null>;
  readonly fact: MessagesFact;
}

/** The lists of public messages that were looked at. */
export type Told =
  | { readonly is: 'open'; readonly reason: Reason; readonly detail?: string }
  | { readonly is: 'none' }
  | { readonly is: 'some'; readonly lists: readonly ToldList[]; readonly around: readonly ToldList[] };

/** Lists that could not be read leave all of it open: what is asked for may stand in them. */
export function toldMessages({ crawl, inspected, columns }: Pick<SiteFacts, 'crawl' | 'inspected' | 'columns'>): Told {
  if (crawl.homeFault !== undefined) return { is: 'open', reason: crawl.homeFault };
  if (!columns.some((column) => column.class === 'msg')) return { is: 'none' };
  const all = inspected?.looksOf(messageLists);
  if (all === undefined) return { is: 'open', reason: 'tool.version' };
  const read = all.flatMap((one): readonly ToldList[] => {
    const fact = lastFact(one.looks);
    return fact === undefined || fact === null ? [] : [{ one, fact }];
  });
  const lists = read.filter(({ fact }) => !fact.isAround);
  if (lists.length > 0) return { is: 'some', lists, around: read.filter(({ fact }) => fact.isAround) };
  const unread = all.find(({ looks }) => lastFact(looks) === undefined);
  return {
    is: 'open',
    reason: unread?.looks.findLast(({ reason }) => reason !== undefined)?.reason ?? 'tool.budget',
    ...(unread === undefined ? {} : { detail: unread.subject.url }),
  };
}
