import { Fault } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { dayOf } from '../day-of.ts';
import { systemActor, type Office } from '../office.ts';
import type { ActResult } from '../records/act-result.ts';
import { actOnTopic, submitTopic } from '../registers/meeting/index.ts';
import {
  decide,
  drawSample,
  enterFinding,
  fileReport,
  finish,
  itemsOf,
  openSelfcheck,
  samplesOf,
  selfchecks,
} from '../registers/selfcheck/index.ts';
import seed from './selfcheck.json' with { type: 'json' };

const DAY_MS = 86_400_000;
const cityOffice: Actor = { id: systemActor.id, role: 'office', department: 'city' };
const typed = (values: Readonly<Record<string, string>>) => ({ values, lists: {} });

async function idOf(act: Promise<ActResult>, what: string): Promise<string> {
  const result = await act;
  if (result.kind === 'done') return result.id;
  throw new Fault(
    'seed.selfcheck',
    `${what} ${'problems' in result ? result.problems.map(({ code }) => code).join() : result.kind}`,
  );
}

const at = (office: Office, moment: number): Office => ({ ...office, now: () => new Date(moment) });

/** The last November's self-check: some departments have reported, some decide, some have not begun; a sample with a finding. */
export async function seedSelfcheck(office: Office): Promise<void> {
  const now = office.now().getTime();
  const thisYear = Number(dayOf(office.now()).slice(0, 4));
  const first = (year: number): number => Date.parse(`${year}-11-01T09:00:00+08:00`);
  const start = first(now < first(thisYear) ? thisYear - 1 : thisYear);
  const then = at(office, Math.min(now, start + 19 * DAY_MS));
  await idOf(openSelfcheck(at(office, start), cityOffice), 'open');
  const [selfcheck] = await selfchecks(office.store.read);
  if (!selfcheck) return;
  const departments = await office.store.read.selectFrom('department').select(['id', 'code']).execute();
  const codes = new Map(departments.map(({ id, code }) => [id, code]));
  const isIn = (list: readonly string[], department: string): boolean => list.includes(codes.get(department) ?? '');
  for (const [n, row] of (await itemsOf(office.store.read, selfcheck.id)).entries()) {
    const isFiling = isIn(seed.filing, row.department_id);
    // those that still decide leave every second row
    if (!isFiling && !(isIn(seed.deciding, row.department_id) && n % 2 === 0)) continue;
    const why = row.was === null || row.was === 'open' ? undefined : seed.keep[row.was];
    await idOf(
      decide(then, cityOffice, row.id, typed(why ? { decision: 'keep', ...why } : { decision: 'convert' })),
      row.title,
    );
    const done = { on: dayOf(then.now()), url: seed.url };
    if (!why && isFiling) await idOf(finish(then, cityOffice, row.id, typed(done)), row.title);
  }
  for (const department of seed.filing)
    if (departments.some(({ code }) => code === department))
      await idOf(
        fileReport(then, cityOffice, { year: selfcheck.year, department }, typed({ text: seed.report })),
        department,
      );
  await idOf(drawSample(then, cityOffice, selfcheck.year, typed({ seed: seed.seed })), 'sample');
  const [one, two] = await samplesOf(office.store.read, selfcheck.id);
  const rectifyBy = dayOf(new Date(then.now().getTime() + 14 * DAY_MS));
  if (one)
    await idOf(
      enterFinding(then, cityOffice, one.id, typed({ finding: 'rectify', note: seed.finding, rectifyBy })),
      one.title,
    );
  if (two) await idOf(enterFinding(then, cityOffice, two.id, typed({ finding: 'sound' })), two.title);
}

/** Topics of the government's meetings: held, to come, sent back, and one of which nothing is entered. */
export async function seedMeetings(office: Office): Promise<void> {
  const now = office.now().getTime();
  for (const given of seed.meetings) {
    const then = at(office, now - given.submitted * DAY_MS);
    const values = {
      title: given.title,
      meeting: given.meeting,
      livelihood: 'yes',
      meetsOn: dayOf(new Date(now - given.meets * DAY_MS)),
      papers: given.title,
      sought: given.sought,
      soughtHow: given.soughtHow,
      invites: given.invites,
      attendees: given.attendees,
    };
    const id = await idOf(submitTopic(then, cityOffice, typed(values), given.department), given.title);
    if (given.returned !== undefined)
      await idOf(actOnTopic(then, cityOffice, { id, act: 'return' }, typed({ reason: given.returned })), given.title);
    if (given.explained !== undefined) {
      const said = typed({ explained: given.explained, attended: given.attended });
      await idOf(actOnTopic(office, cityOffice, { id, act: 'hold' }, said), given.title);
      await idOf(actOnTopic(office, cityOffice, { id, act: 'publish' }, typed({})), given.title);
    }
  }
}
