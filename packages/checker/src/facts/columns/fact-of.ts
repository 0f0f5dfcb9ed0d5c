import type { ColumnNames, Observation } from '@gongkai/model';
import { hostOf } from './address.ts';
import type { Candidate } from './candidates.ts';
import type { Classified } from './classify.ts';
import type { ColumnFact, NewestItem } from './column.ts';
import type { Content } from './content.ts';
import type { ColumnEvidence, PageEvidence, RowEvidence } from './evidence.ts';
import { afterLooks, stateOf, type State } from './state.ts';
import { because } from './why.ts';

/** A candidate with what it was taken for and what it holds. */
export interface Column {
  readonly candidate: Candidate;
  readonly taken: Classified;
  readonly content: Content;
}

/** What lies round a column when its fact is made. */
export interface Round {
  readonly evidence: ColumnEvidence;
  readonly names: ColumnNames;
  /** True when a list was read on any page of the site. */
  readonly listsRead: boolean;
  /** Own items and those of all columns below. */
  readonly items: ReadonlyMap<string, RowEvidence>;
  readonly below: readonly ColumnFact[];
  /** Columns above, the topmost first. */
  readonly above: readonly Column[];
}

/** A list no class knows should still see something once a year; a topic 专题 ends with its occasion. */
const DEFAULT_CADENCE = 'P1Y';

/** The menus of the disclosure platform make their columns first-level too. */
const platform: ReadonlySet<string> = new Set(['foi', 'foi.content']);

function newestOf(items: Iterable<RowEvidence>): NewestItem | undefined {
  let newest: NewestItem | undefined;
  for (const { url, title, day, source } of items)
    if (day !== undefined && (newest === undefined || day > newest.day)) newest = { day, url, title, source };
  return newest;
}

const ofPage = (page: PageEvidence | undefined): NewestItem | undefined =>
  page?.published === undefined
    ? undefined
    : { day: page.published, url: page.url, title: page.h1 || page.title, source: 'page' };

function formOf({ taken, content }: Column, { below, names }: Round): ColumnFact['form'] {
  if (below.length > 0) return 'section';
  if (content.items.size > 0) return 'list';
  const form = names.classes.find((one) => one.class === taken.class)?.form ?? 'list';
  return form === 'section' ? 'list' : form;
}

/** A column that is named but was not read is open, never empty. */
function unseen({ candidate }: Column, { evidence }: Round): State {
  const host = hostOf(candidate.url);
  const reason = evidence.unread.get(candidate.url) ?? 'tool.budget';
  return {
    state: 'open',
    reason,
    why: host === hostOf(evidence.home) ? because('unseen') : because('elsewhere', { host }),
  };
}

function readState(
  column: Column,
  page: PageEvidence,
  form: ColumnFact['form'],
  { items, below, listsRead }: Round,
): State {
  const { content, taken } = column;
  const readBy = content.readBy || (below.find((one) => one.readBy !== '')?.readBy ?? '');
  return stateOf({
    items: items.size,
    readBy,
    unread: content.unread,
    saysEmpty: page.saysEmpty,
    ownChars: content.ownChars,
    ownMedia: content.ownMedia,
    leadsOn: content.leadsOn,
    form,
    below: below.map(({ state }) => state),
    named: taken.named,
    listsRead,
  });
}

const outcomeOf = (state: ColumnFact['state'], newest: NewestItem | undefined): string => {
  if (state === 'open') return 'unread';
  if (state !== 'filled') return state;
  return newest === undefined ? 'filled' : `newest:${newest.day}`;
};

const isFirstLevel = ({ candidate }: Column, { evidence, above }: Round): boolean =>
  candidate.namings.some(
    ({ source, pages }) => source === 'nav' && (candidate.onHome || pages * 2 > evidence.pagesRead),
  ) || platform.has(above.at(-1)?.taken.class ?? '');

const reasonsOf = ({ taken: { evidence, hint } }: Column): readonly string[] => [
  ...evidence.slice(0, 6).map(({ source, text, pages }) => because(source, { text, pages })),
  ...(hint === '' ? [] : [because('path', { text: hint })]),
];

/** Puts together all that is known of one column, its looks in the order they were taken. */
export function factOf(column: Column, round: Round): ColumnFact {
  const { candidate, taken, content } = column;
  const { page } = candidate;
  const form = formOf(column, round);
  const later = round.evidence.looks.get(`column:${candidate.url}`) ?? [];
  const read = page === undefined ? unseen(column, round) : readState(column, page, form, round);
  const state: State = afterLooks(read, later);
  const known = round.names.classes.find((one) => one.class === taken.class);
  const isArticle = form === 'page' || (form === 'list' && known !== undefined && known.form !== 'list');
  const newest = newestOf(round.items.values()) ?? (isArticle ? ofPage(page) : undefined);
  const looks: readonly Observation[] =
    page === undefined ? later : [{ ...page.look, outcome: outcomeOf(read.state, newest) }, ...later];
  const isTopic = [column, ...round.above].some((one) => one.taken.class === 'topic');
  const cadence = known?.cadence ?? (form === 'list' && known === undefined ? DEFAULT_CADENCE : undefined);
  return {
    url: candidate.url,
    name: taken.name,
    class: taken.class,
    form,
    ...(cadence === undefined || isTopic ? {} : { cadence }),
    score: taken.score,
    why: [...reasonsOf(column), state.why],
    firstLevel: isFirstLevel(column, round),
    path: [...round.above.map((one) => one.taken.name), taken.name],
    items: round.items.size,
    readBy: content.readBy,
    ...(newest === undefined ? {} : { newest }),
    state: state.state,
    ...(state.reason === undefined ? {} : { reason: state.reason }),
    observations: looks,
  };
}
