import { measured, na, subtractPeriod, unmeasured, type Finding } from '@gongkai/model';
import { presenceOfClass } from '../../facts/columns/missing.ts';
import { newestSeen } from '../../facts/columns/judge.ts';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import { BARE, organPages, organParts, type OrganFact } from '../../facts/inspect/organ-pages.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { check } from '../check.ts';

const words = {
  missing: {
    zh: '未找到“{name}”栏目。请设置该栏目，公开本地区（单位）概况',
    en: 'No column “{name}” was found. Set it up and publish the profile of the place or organ',
  },
  empty: {
    zh: '概况信息页面没有内容。请补充文字介绍',
    en: 'The profile page has no content. Write an introduction',
  },
  picture: {
    zh: '概况信息以图片或附件形式公开，文字未能读取，请人工核对是否准确、是否按年更新；并请改为网页文字',
    en: 'The profile is a picture or a file whose text was not read: a person must check it. Put the text on the page',
  },
  old: {
    zh: '概况信息发布于 {day}，已超过一年，请人工核对数据是否仍然准确；如已变化请更新',
    en: 'The profile was published on {day}, more than a year ago: a person must check that its figures still hold. Update it if not',
  },
};

export const columnProfile = check({
  id: 'column.profile',
  words: { zh: '概况信息', en: 'Profile of the organ or place' },
  needs: ['columns', 'inspect:organ', 'inspect:organ-parts'],
  params: {},
  measure(facts) {
    const there = presenceOfClass(facts, 'profile');
    if (there.is === 'unowed') return na('not.applicable');
    if (there.is === 'open') return unmeasured(there.reason);
    const { site, asOf, inspected } = facts;
    if (there.is === 'absent') {
      const { name, observations } = there;
      const place = { kind: 'column-missing', subject: 'profile', page: site.url };
      return measured(1, [inspectedFinding(place, words.missing, { name }, observations)]);
    }
    const pages = inspected?.looksOf(organPages)?.filter(({ subject }) => subject.data === 'profile');
    const parts = inspected?.looksOf(organParts)?.filter(({ subject }) => subject.data === 'profile');
    if (pages === undefined || parts === undefined) return unmeasured('tool.version');
    const year = subtractPeriod(asOf, 'P1Y');
    const isBare = (fact: OrganFact | null): boolean => fact !== null && fact.chars < BARE;
    const standings = [...pages, ...parts].map((one) => ({
      page: one.subject.url,
      standing: agreed(one, isBare, 'empty'),
    }));
    const findings: Finding[] = [];
    // one page that says something is a profile; a section round it need not
    const [first] = standings;
    if (first === undefined) return unmeasured('tool.budget');
    if (standings.every(({ standing }) => standing.is !== 'clear')) {
      const open = standings.find(({ standing }) => standing.is === 'open');
      if (open?.standing.is === 'open') return unmeasured(open.standing.reason, open.page);
      const { page: url, standing } = standings.find((one) => (one.standing.fact?.media ?? 0) > 0) ?? first;
      if (pages.some(({ looks }) => lastFact(looks)?.scripted === true)) return unmeasured('tool.no-browser', url);
      const hasMedia = (standing.fact?.media ?? 0) > 0;
      const place = { kind: hasMedia ? 'profile-picture' : 'profile-empty', subject: url, page: url };
      const state = hasMedia ? ('person' as const) : ('fail' as const);
      findings.push(
        inspectedFinding({ ...place, state }, hasMedia ? words.picture : words.empty, {}, standing.observations),
      );
    }
    // a section of several columns says with its newest page how old it is
    const newest = there.columns
      .flatMap((column) => newestSeen(column) ?? [])
      .toSorted()
      .at(-1);
    const [column] = there.columns;
    if (findings.length === 0 && newest !== undefined && newest < year && column !== undefined)
      findings.push(
        inspectedFinding(
          { kind: 'profile-old', subject: column.url, page: column.url, state: 'person' },
          words.old,
          { day: newest },
          column.observations,
        ),
      );
    return measured(there.columns.length, findings);
  },
});
