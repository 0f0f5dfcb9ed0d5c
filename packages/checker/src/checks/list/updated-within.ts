import { measured, na, subtractPeriod, unmeasured, type Day, type Finding } from '@gongkai/model';
import type { SiteFacts } from '../../facts/facts.ts';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import type { ListingFact } from '../../facts/listings/listing-fact.ts';
import { publishedLists } from '../../facts/listings/published-lists.ts';
import type { ListRole } from '../../facts/listings/roles.ts';
import { roleWords } from '../../facts/listings/words.ts';
import { check } from '../check.ts';
import { flagOr, window } from '../params.ts';

const words = {
  old: {
    zh: '{name}最近一次调整或发布是 {day}，早于 {cutoff}。请按动态调整要求更新并注明日期',
    en: 'The list was last adjusted or published on {day}, before {cutoff}. Adjust it and give the day of the change',
  },
  quiet: {
    zh: '{name}最近一次调整或发布是 {day}，早于 {cutoff}。期间是否有应调整而未调整的事项，请人工核对',
    en: 'The list was last adjusted or published on {day}, before {cutoff}. Whether anything had to be adjusted since, a person must look',
  },
};

type Answer = { readonly finding: Finding } | 'fresh' | 'undated' | 'open' | 'absent';

function ageOf(facts: SiteFacts, role: ListRole, cutoff: Day, toPerson: boolean): Answer {
  const published = publishedLists(facts, role);
  if (published.is !== 'there') return published.is;
  const dated = published.lists.filter(({ looks }) => lastFact(looks)?.day !== undefined);
  const [newest] = dated.toSorted((a, b) => dayOf(b.looks).localeCompare(dayOf(a.looks)));
  if (newest === undefined) return published.lists.some(({ looks }) => lastFact(looks)) ? 'undated' : 'open';
  const isOld = ({ day }: ListingFact): boolean => day !== undefined && day < cutoff;
  const standing = agreed(newest, isOld, 'list-old');
  if (standing.is !== 'agreed') return standing.is === 'clear' ? 'fresh' : 'open';
  const { url } = newest.subject;
  return {
    finding: inspectedFinding(
      { kind: 'list-old', subject: role, page: url, ...(toPerson && { state: 'person' as const }) },
      toPerson ? words.quiet : words.old,
      { name: roleWords[role].zh, day: dayOf(newest.looks), cutoff },
      standing.observations,
    ),
  };
}

const dayOf = (looks: Parameters<typeof lastFact<ListingFact>>[0]): string => lastFact(looks)?.day ?? '';

/** The lists of powers and of services were adjusted within the window 动态调整 (澄政办发〔2018〕24号 三（一）1). */
export const listUpdatedWithin = check<{ window: string; toPerson?: boolean }>({
  id: 'list.updated-within',
  words: { zh: '清单动态调整', en: 'Lists kept up to date' },
  needs: ['columns', 'inspect:listings', 'inspect:list-files'],
  // toPerson: a list in which nothing had to change is as old as it is right
  params: { window, toPerson: flagOr },
  measure(facts, { window: asked, toPerson = false }) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const cutoff = subtractPeriod(facts.asOf, asked);
    const roles: readonly ListRole[] = facts.site.noServices === true ? ['power'] : ['power', 'service'];
    const answers = roles.map((role) => ({ role, answer: ageOf(facts, role, cutoff, toPerson) }));
    // a list that is nowhere is charged where it is asked for
    const standing = answers.filter(({ answer }) => answer !== 'absent');
    if (standing.length === 0) return na('no.population');
    const judged = standing.filter(({ answer }) => answer === 'fresh' || typeof answer === 'object');
    const open = standing.flatMap(({ role, answer }) =>
      answer === 'undated' || answer === 'open'
        ? [
            {
              reason: answer === 'open' ? ('needs.confirm' as const) : ('no.population' as const),
              count: 1,
              detail: role,
            },
          ]
        : [],
    );
    if (judged.length === 0)
      return unmeasured(open[0]?.reason ?? 'no.population', open.map(({ detail }) => detail).join(', '));
    const findings = judged.flatMap(({ answer }) => (typeof answer === 'object' ? [answer.finding] : []));
    return measured(judged.length, findings, open.length > 0 ? { open } : {});
  },
});
