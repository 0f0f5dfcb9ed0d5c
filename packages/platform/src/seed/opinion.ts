import { Fault } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { dayOf, minuteOf } from '../day-of.ts';
import { systemActor, type Office } from '../office.ts';
import type { ActResult } from '../records/act-result.ts';
import {
  doCaseAct,
  enterCase,
  enterContact,
  enterLiaison,
  enterSource,
  isCaseAct,
} from '../registers/opinion/index.ts';
import { actorIn, departmentIds } from './organs.ts';
import seed from './opinion.json' with { type: 'json' };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const cityOffice: Actor = { id: systemActor.id, role: 'office', department: 'city' };

/** Public opinion in every state: an emergency whose clocks run, false information refuted and handed over, one nobody has judged yet. */
export async function seedOpinion(office: Office): Promise<void> {
  const ids = await departmentIds(office);
  const city = { ...cityOffice, department: ids.get('city') ?? 'city' };
  for (const [name = '', kind = '', url = '', way = '', aroundClock = ''] of seed.sources)
    done(await enterSource(office, city, { values: { name, kind, url, way, aroundClock }, lists: {} }));
  for (const [organ = '', post = '', name = '', phone = '', aroundClock = ''] of seed.contacts)
    done(await enterContact(office, city, { values: { organ, post, name, phone, aroundClock }, lists: {} }));
  const now = office.now().getTime();
  for (const [partner = '', organ = '', daysAgo = '', about = '', outcome = ''] of seed.liaison) {
    const on = dayOf(new Date(now - Number(daysAgo) * DAY_MS));
    done(await enterLiaison(office, city, { values: { partner, organ, on, about, outcome }, lists: {} }));
  }
  for (const { hoursAgo, by, enter, acts, occurred } of seed.cases) {
    const found = now - hoursAgo * HOUR_MS;
    const at = (hours: number): Date => new Date(Math.min(now, found + hours * HOUR_MS));
    const moment = (hours: number): string => minuteOf(at(hours));
    const entering: Office = { ...office, now: () => at(0.1) };
    const values = { ...enter, detectedAt: moment(0), occurredAt: occurred === null ? '' : moment(occurred) };
    const id = done(await enterCase(entering, actorIn(ids, by, 'clerk'), { values, lists: {} }));
    for (const step of acts) {
      const { act, parties } = step;
      if (!isCaseAct(act)) throw new Fault('seed.opinion', act);
      const filled = Object.entries<string>(step.values).map(([name, value]) => [
        name,
        value.startsWith('+') ? moment(Number(value)) : value,
      ]);
      const typed = { values: Object.fromEntries(filled) as Record<string, string>, lists: { parties } }; // pairs of texts
      const then: Office = { ...office, now: () => at(step.after) };
      done(await doCaseAct(then, actorIn(ids, step.by, step.role), { id, act, typed }));
    }
  }
}

function done(result: ActResult): string {
  if (result.kind === 'done') return result.id;
  throw new Fault(
    'seed.opinion',
    'problems' in result ? result.problems.map(({ code, at }) => code + at).join() : result.kind,
  );
}
