import type { Day, RegisterRow } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Gap } from '../register.ts';
import { itemsOf, reportsOf, samplesOf, selfcheckOf, selfchecks } from './repo.ts';
import { daysOf, progressOf } from './rules.ts';
import { words } from './words.ts';

/** What the latest self-check still lacks: undecided rows, what is to be opened, reports, what a sample found. */
export async function selfcheckGaps(office: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const { read } = office.store;
  const departments = (await activeDepartments(read)).filter(({ id }) => seesAll(sight) || id === sight.departmentId);
  const city = departments.find(({ kind }) => kind === 'city');
  const year = Number(today.slice(0, 4));
  const gap = (
    departmentId: string,
    text: Gap['words'],
    values: NonNullable<Gap['values']>,
    dueOn: Day,
    at = year,
  ): Gap => ({
    register: 'selfcheck',
    words: text,
    values,
    href: `/desk/selfcheck/${at}`,
    departmentId,
    dueOn,
    isLate: dueOn < today,
  });
  const [latest] = await selfchecks(read);
  const { opensOn } = daysOf(year);
  const unopened =
    city && today >= opensOn && latest?.year !== year ? [gap(city.id, words.gapOpen, { year }, opensOn)] : [];
  if (!latest) return unopened;
  const rows = Map.groupBy(await itemsOf(read, latest.id, sight), ({ department_id: id }) => id);
  const filed = new Set((await reportsOf(read, latest.id)).map(({ department_id: id }) => id));
  const ofYear = { year: latest.year };
  const own = departments.flatMap(({ id, kind }): readonly Gap[] => {
    if (filed.has(id) || kind === 'enterprise') return [];
    const { all, decided, toOpen, opened } = progressOf(rows.get(id) ?? []);
    const at = latest.year;
    return [
      ...(decided < all
        ? [gap(id, words.gapUndecided, { ...ofYear, count: all - decided }, latest.closes_on, at)]
        : []),
      ...(opened < toOpen
        ? [gap(id, words.gapUndone, { ...ofYear, count: toOpen - opened }, latest.closes_on, at)]
        : []),
      gap(id, words.gapReport, ofYear, latest.report_due_on, at),
    ];
  });
  const samples = await samplesOf(read, latest.id, sight);
  const toMend = samples.flatMap((row): readonly Gap[] =>
    row.rectify_by !== null && row.rectified_on === null
      ? [gap(row.department_id, words.gapRectify, { title: row.title }, row.rectify_by, latest.year)]
      : [],
  );
  const unsampled =
    city && samples.length === 0 && today > latest.closes_on
      ? [gap(city.id, words.gapSample, ofYear, latest.report_due_on, latest.year)]
      : [];
  return [...unopened, ...own, ...toMend, ...unsampled];
}

/** JY-025: rows of the list that were decided and done; JY-026: the report, in time; JY-027: what the city sampled. */
export async function selfcheckFacts(
  office: Office,
  departmentId: string,
  from: Day,
  to: Day,
): Promise<readonly RegisterRow[]> {
  const { read } = office.store;
  const year = Number(to.slice(0, 4));
  const { opensOn, closesOn, reportDueOn } = daysOf(year);
  if (to < opensOn || from > closesOn) return [];
  const selfcheck = await selfcheckOf(read, year);
  const isCity = (await activeDepartments(read)).some(({ id, kind }) => id === departmentId && kind === 'city');
  if (!selfcheck)
    return to < closesOn
      ? []
      : [{ row: 'JY-025', examined: 1, met: 0, note: words.gapOpen.zh.replace('{year}', String(year)) }];
  const rows = await itemsOf(read, selfcheck.id, { role: 'clerk', departmentId });
  const report = (await reportsOf(read, selfcheck.id)).find((one) => one.department_id === departmentId);
  const { all, decided, toOpen, opened } = progressOf(rows);
  const isDue = report !== undefined || to >= reportDueOn;
  const samples = isCity ? await samplesOf(read, selfcheck.id) : [];
  const looked = samples.filter(({ finding, rectified_on: on }) => finding === 'sound' || on !== null);
  return [
    { row: 'JY-025', examined: all, met: decided - (toOpen - opened), note: `${opened}/${toOpen}` },
    ...(isDue
      ? [
          {
            row: 'JY-026',
            examined: 1,
            met: report !== undefined && report.filed_on <= selfcheck.report_due_on ? 1 : 0,
          },
        ]
      : []),
    ...(isCity && (samples.length > 0 || to >= reportDueOn)
      ? [{ row: 'JY-027', examined: Math.max(1, samples.length), met: looked.length }]
      : []),
  ];
}
