import { measured, unmeasured } from '@gongkai/model';
import { presenceOf } from '../../facts/inspect/absence.ts';
import { inspectedFinding } from '../../facts/inspect/finding.ts';
import { participationRules } from '../../facts/inspect/participation-rules.ts';
import { check } from '../check.ts';

const name = { zh: '公众参与程序规则', en: 'rules of participation' };

const words = {
  none: {
    zh: '未见公众参与重大行政决策的程序规则。请制定并在网站公布征求意见、听证座谈等程序规定',
    en: 'No rules on how the public takes part in major decisions were found. Make them and publish the procedure for comments and hearings',
  },
  above: {
    zh: '本网站未见公众参与重大行政决策的程序规则；由上级统一制定的，请人工核对并在本网站链接',
    en: 'No rules on how the public takes part in major decisions were found on this site: where a superior organ made them, a person must check, and the site should link to them',
  },
};

/** Titles of articles name rules, so that nine tenths of all pages must have been read. */
const ENOUGH = 0.9;

export const participationRulesPublished = check({
  id: 'participation.rules',
  words: { zh: '公众参与程序规则', en: 'Rules of participation' },
  needs: ['columns', 'inspect:participation-rules'],
  params: {},
  measure(facts) {
    const { site, crawl } = facts;
    const there = presenceOf(facts, participationRules, name.zh);
    if (there.is === 'there') return measured(1, [], { value: there.found[0]?.text ?? '' });
    if (there.is === 'open') return unmeasured(there.reason);
    if (crawl.pagesRead < ENOUGH * crawl.pagesKnown) return unmeasured('tool.budget');
    const place = { kind: 'no-rules', subject: 'participation', page: site.url };
    const isOwn = site.organKind === 'city-government';
    return measured(1, [
      isOwn
        ? inspectedFinding(place, words.none, {}, there.observations)
        : inspectedFinding({ ...place, state: 'person' }, words.above, {}, there.observations),
    ]);
  },
});
