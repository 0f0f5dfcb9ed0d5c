import { measured, subtractPeriod, unmeasured, type Day, type Measure, type Observation } from '@gongkai/model';
import { columnFinding } from '../../facts/columns/finding.ts';
import { dayOfLook, newestSeen } from '../../facts/columns/judge.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { homeNews, type HomeNews } from '../../facts/home/home-news.ts';
import type { Look } from '../../facts/inspect/inspection.ts';
import { check } from '../check.ts';
import { window as period } from '../params.ts';

const words = {
  stale: {
    zh: '首页最新信息为 {newest}“{title}”，早于要求的 {since}。请每两周至少在首页发布一条新信息，并标明日期',
    en: 'The newest information on the home page is of {newest}, "{title}", before {since}. Publish something new there, dated, at least every two weeks',
  },
  undated: {
    zh: '首页没有带日期的信息，各主要栏目也没有 {since} 之后的信息（最新为 {newest}）。请更新信息并标明日期',
    en: 'The home page has no dated information, and no main column has any since {since} (the newest is of {newest}). Publish something new, with its date',
  },
};

type NewsLook = Look<HomeNews | null> & { readonly fact: HomeNews };

const isRead = (look: Look<HomeNews | null>): look is NewsLook => look.fact !== undefined && look.fact !== null;

/** V3: new information on the home page within the window; where it only leads on, in its main columns. */
export const homeFresh = check({
  id: 'home.fresh',
  words: { zh: '首页更新', en: 'Home page up to date' },
  needs: ['columns', 'inspect:home-news'],
  params: { window: period },
  measure(facts, { window }): Measure {
    const { crawl, inspected, asOf, site } = facts;
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const [one] = inspected?.looksOf(homeNews) ?? [];
    if (one === undefined) return unmeasured('tool.version');
    const since = subtractPeriod(asOf, window);
    const looks = one.looks.filter(isRead);
    const last = looks.at(-1);
    if (last === undefined) return unmeasured(one.looks.at(-1)?.reason ?? 'tool.budget', one.subject.url);
    const days = looks.flatMap(({ fact }) => fact.newest ?? []).toSorted();
    const newest = days.at(-1);
    if (newest !== undefined && newest >= since) return measured(1, [], { value: newest });
    // what came between two looks is new, whatever day it carries
    const known = new Set(looks[0]?.fact.unread ?? []);
    const isNew = looks.slice(1).some(({ fact }) => fact.unread.some((url) => !known.has(url)));
    if (isNew) return unmeasured('needs.confirm', 'new items');
    if (last.fact.unread.length > Math.max(2, last.fact.dated)) return unmeasured('tool.budget', last.fact.unread[0]);
    if (last.fact.byScript !== '' && last.observation.via !== 'browser')
      return unmeasured('unsupported.format', last.fact.byScript);
    const agreeing = agreeingLooks(looks, since);
    if (agreeing === undefined) return unmeasured('needs.confirm', one.subject.url);
    const subject = { kind: 'home-stale', subject: site.url, page: one.subject.url };
    if (newest === undefined) return fromColumns(facts, since, agreeing, subject);
    const values = { newest, title: last.fact.newestTitle, since };
    return measured(1, [columnFinding(subject, words.stale, values, agreeing)], { value: newest });
  },
});

/** The looks of which none saw anything new; undefined until a controlled one has confirmed the first. */
function agreeingLooks(looks: readonly NewsLook[], since: Day): readonly Observation[] | undefined {
  const stale = looks.filter(({ fact }) => fact.newest === undefined || fact.newest < since);
  return stale.slice(1).some(({ observation }) => observation.control === true)
    ? stale.map(({ observation }) => observation)
    : undefined;
}

/** A home page that only leads on is as fresh as what it leads to. */
function fromColumns(
  { columns }: SiteFacts,
  since: Day,
  looks: readonly Observation[],
  subject: Parameters<typeof columnFinding>[0],
): Measure {
  const lists = columns.filter(({ form, firstLevel }) => form === 'list' && firstLevel);
  const days = lists.flatMap((column) => newestSeen(column) ?? []).toSorted();
  const newest = days.at(-1);
  if (newest !== undefined && newest >= since) return measured(1, [], { value: newest });
  const open = lists.find(({ state }) => state === 'open');
  if (open !== undefined) return unmeasured(open.reason ?? 'tool.budget', open.url);
  if (lists.length === 0 || newest === undefined) return unmeasured('no.population', 'undated');
  const fromLists = lists.flatMap(({ observations }) => observations.filter((look) => dayOfLook(look) === newest));
  const values = { newest, since };
  return measured(1, [columnFinding(subject, words.undated, values, [...looks, ...fromLists.slice(0, 2)])], {
    value: newest,
  });
}
