import type { Observation, Reason } from '@gongkai/model';
import type { ColumnFact } from './column.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { because } from './why.ts';

/** What decides whether a column has content. */
export interface Inside {
  readonly items: number;
  readonly readBy: string;
  readonly unread: string;
  readonly saysEmpty: string;
  readonly ownChars: number;
  readonly ownMedia: number;
  /** True when the page leads to other columns that are not known to lie below it. */
  readonly leadsOn: boolean;
  /** `page` columns may be a few lines of text; a list without rows needs a whole article to count as one. */
  readonly form: ColumnFact['form'];
  /** States of the columns below. */
  readonly below: readonly ColumnFact['state'][];
  /** True when the page itself or the trails call it by this name: an empty page of any other name may be an error page. */
  readonly named: boolean;
  /** True when a list was read anywhere on the site: where none was, its scripts draw all of them. */
  readonly listsRead: boolean;
}

export interface State {
  readonly state: ColumnFact['state'];
  readonly reason?: Reason;
  readonly why: string;
}

const nothing = new RegExp(lexicon.nothing);
const unreadReasons: Readonly<Record<string, Reason>> = {
  xhr: 'tool.no-browser',
  json: 'tool.no-browser',
  frame: 'tool.budget',
  postback: 'unsupported.format',
};

/** An article of a list page, and a page that is one: shorter ones are a sentence beside an empty list. */
const ARTICLE = 80;
const LINE = 10;
const TRACE = 15;

const filled = (why: string): State => ({ state: 'filled', why });
const open = (reason: Reason, why: string): State => ({ state: 'open', reason, why });

function withoutItems(inside: Inside): State {
  const { unread, saysEmpty, ownChars, ownMedia, leadsOn, form, below, named, listsRead } = inside;
  if (nothing.test(saysEmpty)) return { state: 'explained', why: because('says', { text: saysEmpty }) };
  if (below.includes('filled')) return filled(because('below', { count: below.length }));
  if (unread !== '') return open(unreadReasons[unread] ?? 'tool.no-browser', because('unread', { by: unread }));
  if (below.includes('open')) return open('tool.budget', because('below', { count: below.length }));
  if (ownChars >= (form === 'page' && saysEmpty === '' ? LINE : ARTICLE)) return filled(because('text'));
  if (ownMedia > 0 && saysEmpty === '')
    return form === 'page' ? filled(because('text')) : open('needs.judgement', because('unclear'));
  if (!named || (leadsOn && saysEmpty === '')) return open('needs.judgement', because('unclear'));
  if (!listsRead && saysEmpty === '') return open('tool.no-browser', because('unclear'));
  if (saysEmpty !== '') return { state: 'empty', why: because('says', { text: saysEmpty }) };
  return ownChars < TRACE ? { state: 'empty', why: because('empty') } : open('needs.judgement', because('unclear'));
}

/**
 * The state of a column that was read. Empty is only what was read and holds nothing: a mechanism that was not read, a
 * few words nobody can tell, a page that does not carry the column's name leave it open.
 */
export function stateOf(inside: Inside): State {
  return inside.items > 0 ? filled(because('read', { count: inside.items, by: inside.readBy })) : withoutItems(inside);
}

const isFilled = ({ outcome }: Observation): boolean => outcome === 'filled' || outcome.startsWith('newest:');

/**
 * The state after later looks. Where the crawl saw nothing, a page that a browser drew decides: what is there is there. A
 * plain page that was filled later leaves the two looks at odds, and nothing may be said.
 */
export function afterLooks(read: State, later: readonly Observation[]): State {
  const filledBy = read.state === 'empty' ? later.filter(isFilled) : [];
  if (filledBy.some(({ via }) => via === 'browser')) return filled(because('drawn'));
  return filledBy.length > 0 ? { ...read, state: 'open', reason: 'needs.confirm' } : read;
}
