import { measured, na, subtractPeriod, unmeasured } from '@gongkai/model';
import { presenceOfClass } from '../../facts/columns/missing.ts';
import { inspectedFinding } from '../../facts/inspect/finding.ts';
import { moreBecause } from '../../facts/inspect/messages.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { toldMessages } from '../../facts/inspect/told-messages.ts';
import { check } from '../check.ts';
import { window as period } from '../params.ts';

const words = {
  missing: {
    zh: '未找到“{name}”栏目，未公开网民留言的答复。请设置栏目并公开留言和答复',
    en: 'No column “{name}” was found, so no answers to messages are public. Set it up and publish messages with their answers',
  },
  none: {
    zh: '留言栏目没有公开任何答复。请公开有代表性的留言及答复',
    en: 'The column of messages shows no answer. Publish messages with their answers',
  },
  old: {
    zh: '最近一次公开留言答复为 {newest}，早于要求的 {since}。请及时公开答复',
    en: 'The newest public answer is of {newest}, before {since}. Publish answers in time',
  },
  private: {
    zh: '留言的答复只对留言人显示，公开情况请人工核对',
    en: 'Answers are shown to their writers only: a person must check what is public',
  },
};

/** So many rows with a day are a list. */
const LIST = 5;

export const messagesFresh = check({
  id: 'messages.fresh',
  words: { zh: '留言答复公开更新', en: 'Public answers to messages up to date' },
  needs: ['columns', 'inspect:messages'],
  params: { window: period },
  measure(facts, { window }) {
    const told = toldMessages(facts);
    if (told.is === 'open') return unmeasured(told.reason, told.detail);
    if (told.is === 'none') {
      const there = presenceOfClass(facts, 'msg');
      if (there.is === 'open') return unmeasured(there.reason);
      if (there.is !== 'absent') return na('not.applicable');
      const place = { kind: 'column-missing', subject: 'msg', page: facts.site.url };
      return measured(1, [inspectedFinding(place, words.missing, { name: there.name }, there.observations)]);
    }
    const since = subtractPeriod(facts.asOf, window);
    const days = told.lists.flatMap(({ one }) => one.looks.flatMap(({ fact }) => fact?.newest ?? []));
    const newest = days.toSorted().at(-1);
    if (newest !== undefined && newest >= since) return measured(told.lists.length, [], { value: newest });
    const closed = facts.columns.find((column) => column.class === 'msg' && column.state === 'open');
    const unread = told.lists.find(({ fact }) => fact.unread !== '' && fact.rows.length === 0 && fact.items === 0);
    if (unread !== undefined) return unmeasured('unsupported.format', unread.one.subject.url);
    if (closed !== undefined && newest === undefined) return unmeasured(closed.reason ?? 'tool.budget', closed.url);
    const [first] = told.lists.toSorted((a, b) => ((a.fact.newest ?? '') < (b.fact.newest ?? '') ? 1 : -1));
    if (first === undefined) return unmeasured('no.population');
    const page = first.one.subject.url;
    const standing = agreed(
      first.one,
      (fact) => fact !== null && (fact.newest === undefined || fact.newest < since),
      newest === undefined ? 'no-answers' : `newest:${newest}`,
    );
    if (told.lists.some(({ fact }) => fact.private) && newest === undefined)
      return measured(told.lists.length, [
        inspectedFinding(
          { kind: 'private-answers', subject: page, page, state: 'person' },
          words.private,
          {},
          standing.observations,
        ),
      ]);
    // rows without a day may be of today
    const undated = told.lists.find(
      ({ fact }) => fact.newest === undefined && (fact.rows.length > 0 || fact.items > 0),
    );
    if (undated !== undefined) return unmeasured('no.population', undated.one.subject.url);
    if (standing.is === 'open') return unmeasured(standing.reason, page);
    // a few old rows beside a list that a script or a frame brings are not the list
    const beside = told.lists.find(({ fact }) => fact.more !== '' && fact.dated < LIST);
    if (beside !== undefined) return unmeasured(moreBecause(beside.fact), beside.one.subject.url);
    const finding =
      newest === undefined
        ? inspectedFinding({ kind: 'no-answers', subject: page, page }, words.none, {}, standing.observations)
        : inspectedFinding(
            { kind: 'answers-stale', subject: page, page },
            words.old,
            { newest, since },
            standing.observations,
          );
    return measured(told.lists.length, [finding], newest === undefined ? {} : { value: newest });
  },
});
