import { measured, na, unmeasured } from '@gongkai/model';
import type { SiteFacts } from '../../facts/facts.ts';
import { looksAbsent } from '../../facts/columns/judge.ts';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import { serviceHall, type HallSubject } from '../../facts/inspect/service-hall.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { publishedLists } from '../../facts/listings/published-lists.ts';
import { isClass, type HallFact } from '../../facts/services/read-hall.ts';
import { check } from '../check.ts';

const words = {
  absent: {
    zh: '未找到办事服务栏目。请集中、分类展示办事服务事项',
    en: 'No column of services was found. Show the services together and by class',
  },
  mixed: {
    zh: '办事服务栏目没有按对象、主题、部门或事项类型分类展示事项。请分类列出',
    en: 'The services are not shown by person, subject, department or kind. List them by class',
  },
  unclear: {
    zh: '办事服务栏目的分类没有读到（事项较少、由脚本加载或转到本站以外），请人工核对',
    en: 'No classes of services could be read (there are few, a script brings them, or they stand on another site): look at it',
  },
};

/** Classes by which a page must sort its services, and items from which sorting is expected. */
const LEAST = 2;
const MANY = 10;

/** True when a published list names the kind of each service. */
const listsKinds = (facts: SiteFacts): boolean =>
  (['service', 'power'] as const).some((role) => {
    const published = publishedLists(facts, role);
    return (
      published.is === 'there' &&
      published.lists.some(({ looks }) => lastFact(looks)?.rows.some(({ kind }) => kind !== '') === true)
    );
  });

/** Services stand together and by class (国办秘函〔2019〕19号 事项公开). */
export const serviceClassified = check({
  id: 'service.classified',
  words: { zh: '办事服务事项集中分类展示', en: 'Services shown by class' },
  needs: ['columns', 'inspect:service-hall', 'inspect:listings', 'inspect:list-files'],
  params: {},
  measure(facts) {
    if (facts.site.noServices === true) return na('not.applicable');
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const halls = facts.inspected?.looksOf(serviceHall);
    if (halls === undefined) return unmeasured('tool.version');
    const [first] = halls;
    if (first === undefined) return absent(facts);
    const parts = halls.flatMap(({ subject: { data } }) => (data as HallSubject).parts); // as it was chosen
    if (new Set(parts.filter(isClass)).size >= LEAST || listsKinds(facts)) return measured(1, []);
    const isMixed = ({ classes }: HallFact): boolean => classes.length < LEAST;
    const standings = halls.map((one) => agreed(one, isMixed, 'services-unclassified'));
    if (standings.some(({ is }) => is === 'clear')) return measured(1, []);
    const [standing] = standings;
    if (standing?.is !== 'agreed') return unmeasured(standing?.is === 'open' ? standing.reason : 'needs.confirm');
    const { url } = first.subject;
    const seen = halls.flatMap(({ looks }) => lastFact(looks) ?? []);
    const items = Math.max(...halls.map(({ subject: { data } }) => (data as HallSubject).items)); // as it was chosen
    const isUnclear = items < MANY || seen.some(({ leads, unread }) => leads.length > 0 || unread !== '');
    return measured(1, [
      inspectedFinding(
        { kind: 'services-unclassified', subject: 'service', page: url, state: isUnclear ? 'person' : 'fail' },
        isUnclear ? words.unclear : words.mixed,
        {},
        standing.observations,
      ),
    ]);
  },
});

/** No such column: looks that agree make it a finding. */
function absent({ absent: looked, site }: SiteFacts) {
  const looks = looksAbsent(looked?.get('service'));
  if (looks.length < 2) return unmeasured('no.population');
  return measured(1, [
    inspectedFinding({ kind: 'services-missing', subject: 'service', page: site.url }, words.absent, {}, looks),
  ]);
}
