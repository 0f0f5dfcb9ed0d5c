import { contactOrgans, opinionSourceKinds, type Day, type RegisterRow, type Words } from '@gongkai/model';
import { dayOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Gap } from '../register.ts';
import { factsOf } from './acts.ts';
import { activeContacts, activeSources, casesOf, casesSeen, wholeOf, type WholeCase } from './repo.ts';
import { clocksOf, closingProblems } from './rules.ts';

const words = {
  triage: { zh: '舆情待研判：{title}', en: 'Opinion to be judged: {title}' },
  answer: { zh: '舆情待回应：{title}', en: 'Opinion to be answered: {title}' },
  clock: { zh: '突发事件权威信息应于 {at} 前发布：{title}', en: 'Official information due by {at}: {title}' },
  conference: { zh: '新闻发布会应于 {at} 前举行：{title}', en: 'Press conference due by {at}: {title}' },
  report: {
    zh: '重大舆情未记录向市委市政府报告：{title}',
    en: 'Major opinion not reported to the city’s leaders: {title}',
  },
  end: { zh: '舆情未办结，尚缺 {n} 项：{title}', en: 'Opinion not closed, {n} things lacking: {title}' },
  source: { zh: '舆情收集缺少来源：{kind}', en: 'No source watched of this kind: {kind}' },
  contact: { zh: '快速反应联系人缺少：{kind}', en: 'Nobody to call at: {kind}' },
} satisfies Record<string, Words>;

const MOST = 500;
const DAY_MS = 86_400_000;
const minute = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');

/** What one open case still lacks at a moment. */
function lacks(whole: WholeCase, now: number): readonly Gap[] {
  const { row, releases } = whole;
  const facts = factsOf(whole);
  const gap = (kind: keyof typeof words, dueOn: Day, isLate: boolean, values: Gap['values'] = {}): Gap => ({
    register: 'opinion',
    words: words[kind],
    values: { title: row.title, ...values },
    href: `/desk/opinion/${row.id}`,
    departmentId: row.lead_department_id ?? row.department_id,
    dueOn,
    isLate,
  });
  const found = dayOf(new Date(row.detected_at));
  const old = now - Date.parse(row.detected_at) > DAY_MS;
  if (row.state === 'found') return [gap('triage', found, old)];
  const gaps: Gap[] = [];
  for (const { name, state, dueAt } of clocksOf(facts, now))
    if (name !== 'aim' && (state === 'running' || state === 'late'))
      gaps.push(
        gap(name === 'limit' ? 'clock' : 'conference', dayOf(new Date(dueAt)), state === 'late', { at: minute(dueAt) }),
      );
  if (row.severity !== 'normal' && row.reported_at === null) gaps.push(gap('report', found, old));
  const missing = closingProblems(facts).length;
  if (gaps.length === 0 && releases.length === 0) gaps.push(gap('answer', found, old));
  else if (gaps.length === 0) gaps.push(gap('end', found, false, { n: missing }));
  return gaps;
}

/** Open cases with what they lack; for the city office also sources and contacts that are not there. */
export async function opinionGaps(office: Office, sight: Sight): Promise<readonly Gap[]> {
  const { store, now } = office;
  const open = (await casesSeen(store.read, sight, MOST)).filter(({ state }) => state !== 'closed');
  const gaps: Gap[] = [];
  for (const row of open) gaps.push(...lacks(await wholeOf(store.read, row), now().getTime()));
  if (!seesAll(sight)) return gaps;
  const standing = (kind: 'source' | 'contact', name: Words): Gap => ({
    register: 'opinion',
    words: words[kind],
    values: { kind: name.zh },
    href: '/desk/opinion/standing',
    departmentId: sight.departmentId,
    isLate: false,
  });
  const watched = new Set<string>((await activeSources(store.read)).map(({ kind }) => kind));
  const reached = new Set<string>((await activeContacts(store.read)).map(({ organ }) => organ));
  for (const [kind, name] of Object.entries(opinionSourceKinds))
    if (!watched.has(kind)) gaps.push(standing('source', name));
  for (const [organ, name] of Object.entries(contactOrgans))
    if (!reached.has(organ)) gaps.push(standing('contact', name));
  return gaps;
}

const startOfDay = (day: Day): string => new Date(`${day}T00:00:00+08:00`).toISOString();
const endOfDay = (day: Day): string => new Date(Date.parse(`${day}T00:00:00+08:00`) + DAY_MS).toISOString();

/** Rows JY-060 to JY-065 of the pack for the cases a department answers, found between two days. */
export async function opinionFacts(
  office: Office,
  departmentId: string,
  from: Day,
  to: Day,
): Promise<readonly RegisterRow[]> {
  const { read } = office.store;
  const sources = await activeSources(read);
  const cases: WholeCase[] = [];
  for (const row of await casesOf(read, departmentId, startOfDay(from), endOfDay(to)))
    cases.push(await wholeOf(read, row));
  const count = (row: string, of: readonly WholeCase[], isMet: (whole: WholeCase) => boolean): RegisterRow => ({
    row,
    examined: of.length,
    met: of.filter(isMet).length,
  });
  const clocks = cases
    .flatMap((whole) => clocksOf(factsOf(whole), office.now().getTime()))
    .filter(({ name, state }) => name !== 'aim' && state !== 'running');
  const kinds = new Set(sources.map(({ kind }) => kind));
  return [
    { row: 'JY-060', examined: 1, met: sources.some(({ around_clock: all }) => all === 1) ? 1 : 0 },
    count('JY-061', cases, ({ row }) => row.lead_department_id !== null),
    count(
      'JY-062',
      cases.filter(({ row }) => row.severity !== 'normal'),
      ({ row }) => row.reported_at !== null,
    ),
    { row: 'JY-063', examined: Object.keys(opinionSourceKinds).length, met: kinds.size },
    count(
      'JY-064',
      cases.filter(({ row }) => row.disposition !== null),
      (whole) => closingProblems(factsOf(whole)).length === 0,
    ),
    { row: 'JY-065', examined: clocks.length, met: clocks.filter(({ state }) => state === 'kept').length },
  ];
}
