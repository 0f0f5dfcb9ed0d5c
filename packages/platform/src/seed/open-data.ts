import { Fault } from '@gongkai/model';
import { dayOf } from '../day-of.ts';
import type { Office } from '../office.ts';
import type { ActResult } from '../records/act-result.ts';
import {
  enterApplication,
  enterDataset,
  enterMilestone,
  enterResource,
  publishDataset,
  settleMilestone,
  uploadVersion,
} from '../registers/open-data/index.ts';
import { actorIn, departmentIds } from './organs.ts';
import seed from './open-data.json' with { type: 'json' };

const DAY_MS = 86_400_000;
const typed = (values: Readonly<Record<string, string>>) => ({ values, lists: {} });

/** Datasets out of CSV, JSON and XML: open ones, one that waits for the head, one due again, one without data; resources, platforms, applications. */
export async function seedOpenData(office: Office): Promise<void> {
  const ids = await departmentIds(office);
  for (const { dept, daysAgo, publish, values, dictionary, file } of seed.datasets) {
    const moment = new Date(office.now().getTime() - daysAgo * DAY_MS);
    const then: Office = { ...office, now: () => moment };
    const clerk = actorIn(ids, dept, 'clerk');
    const id = done(await enterDataset(then, clerk, typed(values)));
    if (file.length === 0) continue;
    const aimed = { id, typed: typed({ dictionary: dictionary.join('\n') }) };
    done(await uploadVersion(then, clerk, aimed, new TextEncoder().encode(file.join('\n'))));
    if (publish) done(await publishDataset(then, actorIn(ids, dept, 'head'), { id, typed: typed({}) }));
  }
  for (const [
    dept = '',
    code = '',
    name = '',
    summary = '',
    sharing = '',
    sharingNote = '',
    open = '',
    dataset = '',
  ] of seed.resources) {
    const values = { code, name, summary, sharing, sharingNote, open, dataset };
    done(await enterResource(office, actorIn(ids, dept, 'clerk'), typed(values)));
  }
  for (const [dept = '', step = '', system = '', on = ''] of seed.milestones) {
    const somebody = actorIn(ids, dept, dept === 'city' ? 'office' : 'clerk');
    const id = done(await enterMilestone(office, somebody, typed({ step, system })));
    if (on !== '') done(await settleMilestone(office, somebody, id, typed({ on })));
  }
  const on = dayOf(new Date(office.now().getTime() - 90 * DAY_MS));
  for (const [dept = '', kind = '', title = '', description = '', url = ''] of seed.applications)
    done(await enterApplication(office, actorIn(ids, dept, 'clerk'), typed({ kind, title, description, url, on })));
}

function done(result: ActResult): string {
  if (result.kind === 'done') return result.id;
  throw new Fault(
    'seed.open-data',
    'problems' in result ? result.problems.map(({ code, at }) => code + at).join() : result.kind,
  );
}
