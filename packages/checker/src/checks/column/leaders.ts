import { measured, na, unmeasured, type Finding } from '@gongkai/model';
import { presenceOfClass } from '../../facts/columns/missing.ts';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import { LEADER_PAGES, leaderColumns, leaderPages } from '../../facts/inspect/organ-pages.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { check } from '../check.ts';

const words = {
  lacking: { posts: { zh: '职务', en: 'posts' }, duties: { zh: '工作分工', en: 'duties' } },
  missing: {
    zh: '未找到“{name}”栏目。请设置该栏目，公开领导姓名、职务和分工',
    en: 'No column “{name}” was found. Set it up and publish names, posts and duties of the leaders',
  },
  names: { zh: '领导信息中未见领导姓名和职务。请公开', en: 'The leaders’ pages name nobody. Publish names and posts' },
  posts: { zh: '领导信息中未见职务。请补充', en: 'The leaders’ pages give no posts. Add them' },
  duties: {
    zh: '领导信息中未见工作分工。请逐人公开分管工作',
    en: 'The leaders’ pages do not say who is in charge of what. Publish each leader’s duties',
  },
  unclear: {
    zh: '领导信息页面写有职务或分工，但未能读出姓名、职务，请人工核对是否逐人公开姓名和职务',
    en: 'The leaders’ pages tell posts or duties, but names or posts could not be read: a person must check that each leader’s are there',
  },
  deeper: {
    zh: '领导页面上有“工作分工”链接，分工写在更深一层的页面上，未能读取，请人工核对是否逐人公开分管工作',
    en: 'The leaders’ pages link to duties that stand deeper and were not read: a person must check that each leader’s are there',
  },
  sampled: {
    zh: '抽查的 {pages} 个领导页面（共 {all} 个）中未见{what}，是否写在未抽查的页面上请人工核对',
    en: 'The {pages} pages of leaders that were drawn, of {all}, do not tell of {whatEn}: a person must look whether another does',
  },
  picture: {
    zh: '领导信息为图片，文字未能读取，请人工核对姓名、职务、分工是否齐全；并请改为网页文字',
    en: 'The leaders are shown as a picture whose text was not read: a person must check names, posts and duties. Put the text on the page',
  },
};

/** A page with fewer characters and a picture says in the picture what it says. */
const LEAST = 60;

export const columnLeaders = check({
  id: 'column.leaders',
  words: { zh: '领导信息要素', en: 'Leaders: names, posts, duties' },
  needs: ['columns', 'inspect:leaders', 'inspect:leader-pages'],
  params: {},
  measure(facts) {
    const there = presenceOfClass(facts, 'leaders');
    if (there.is === 'unowed') return na('not.applicable');
    if (there.is === 'open') return unmeasured(there.reason);
    const { site, inspected } = facts;
    if (there.is === 'absent') {
      const { name, observations } = there;
      const place = { kind: 'column-missing', subject: 'leaders', page: site.url };
      return measured(1, [inspectedFinding(place, words.missing, { name }, observations)]);
    }
    const columns = inspected?.looksOf(leaderColumns);
    const pages = inspected?.looksOf(leaderPages);
    const [own] = columns ?? [];
    if (own === undefined || pages === undefined) return unmeasured('tool.version');
    const all = [...(columns ?? []), ...pages];
    const seen = all.flatMap(({ looks }) => lastFact(looks) ?? []);
    const unseen = all.find(({ looks }) => lastFact(looks) === undefined);
    if (seen.length === 0) return unmeasured(unseen?.looks.at(-1)?.reason ?? 'tool.budget', own.subject.url);
    const page = own.subject.url;
    const lacks = {
      names: seen.every(({ names }) => names.length === 0),
      posts: seen.every(({ posts }) => posts === 0),
      duties: seen.every(({ hasDuties }) => !hasDuties),
    };
    const lacking = (['names', 'posts', 'duties'] as const).filter((one) => lacks[one]);
    if (lacking.length > 0 && unseen !== undefined)
      return unmeasured(unseen.looks.at(-1)?.reason ?? 'tool.budget', unseen.subject.url);
    if (lacking.length > 0 && seen.some(({ scripted }) => scripted === true))
      return unmeasured('tool.no-browser', page);
    // a short page that names somebody shows him in its picture
    const inPicture = seen.some(({ media, chars, names }) => media > 0 && chars < LEAST && names.length === 0);
    const isUnclear = {
      names: seen.some(({ posts, hasDuties }) => posts > 1 && hasDuties),
      posts: seen.some(({ postsInDuties }) => postsInDuties > 0),
      duties: false,
    };
    const pagesBelow = there.columns.reduce((sum, { url }) => sum + (facts.itemsOf?.(url).length ?? 0), 0);
    const findings: Finding[] = [];
    // who is not named has neither post nor duty: one fault
    for (const lack of lacking.includes('names') ? (['names'] as const) : lacking) {
      const standing = agreed(
        own,
        (fact) =>
          fact !== null &&
          (lack === 'names' ? fact.names.length === 0 : lack === 'posts' ? fact.posts === 0 : !fact.hasDuties),
        `no-${lack}`,
      );
      const observations = standing.is === 'agreed' ? standing.observations : [];
      if (lack === 'duties' && seen.some(({ leadsToDuties }) => leadsToDuties)) {
        const deeper = { kind: 'leaders-duties-deeper', subject: page, page, state: 'person' } as const;
        findings.push(inspectedFinding(deeper, words.deeper, {}, observations));
        continue;
      }
      if (isUnclear[lack]) {
        const unclear = { kind: `leaders-${lack}-unclear`, subject: page, page, state: 'person' } as const;
        findings.push(inspectedFinding(unclear, words.unclear, {}, observations));
        continue;
      }
      if (pagesBelow > LEADER_PAGES && lack !== 'names') {
        const values = {
          pages: LEADER_PAGES,
          all: pagesBelow,
          what: words.lacking[lack].zh,
          whatEn: words.lacking[lack].en,
        };
        const drawn = { kind: `leaders-${lack}`, subject: page, page, state: 'person' } as const;
        findings.push(inspectedFinding(drawn, words.sampled, values, observations));
        continue;
      }
      const place = { kind: inPicture ? 'leaders-picture' : `leaders-${lack}`, subject: page, page };
      findings.push(
        inPicture
          ? inspectedFinding({ ...place, state: 'person' }, words.picture, {}, observations)
          : inspectedFinding(place, words[lack], {}, observations),
      );
      if (inPicture) break;
    }
    return measured(seen.length, findings);
  },
});
