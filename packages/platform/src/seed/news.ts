import { Fault } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { dayOf } from '../day-of.ts';
import type { Office } from '../office.ts';
import type { ActResult } from '../records/act-result.ts';
import { actOnCopy, draftCopy } from '../registers/news/index.ts';
import seed from './news.json' with { type: 'json' };
import { departmentIds } from './organs.ts';

const DAY_MS = 86_400_000;

function idOf(result: ActResult, what: string): string {
  if (result.kind === 'done') return result.id;
  const why = 'problems' in result ? result.problems.map(({ code, at }) => code + at).join() : result.kind;
  throw new Fault('seed.news', `${what}: ${why}`);
}

/** News copy in each state: carried by several, cleared and not carried yet, talked over, drafted. */
export async function seedNews(office: Office): Promise<void> {
  const ids = await departmentIds(office);
  const chief: Actor = { id: 'system', role: 'office', department: ids.get('city') ?? 'city' };
  const now = office.now().getTime();
  for (const { document, title, body, consulted, isCleared, placements } of seed) {
    const row = await office.store.read
      .selectFrom('document')
      .select(['id', 'published_on'])
      .where('title', '=', document)
      .executeTakeFirstOrThrow();
    const typed = (values: Readonly<Record<string, string>>) => ({ values, lists: {} });
    const id = idOf(await draftCopy(office, chief, typed({ document: row.id, title, body })), title);
    const published = Date.parse(`${row.published_on ?? dayOf(office.now())}T09:00:00+08:00`);
    const day = (after: number): string => dayOf(new Date(Math.min(now, published + after * DAY_MS)));
    if (consulted !== '')
      idOf(await actOnCopy(office, chief, { id, act: 'consult' }, typed({ with: consulted, on: day(0) })), title);
    if (isCleared) idOf(await actOnCopy(office, chief, { id, act: 'clear' }, typed({})), title);
    for (const [channel = '', outlet = '', url = '', after = ''] of placements)
      idOf(
        await actOnCopy(office, chief, { id, act: 'place' }, typed({ channel, outlet, url, on: day(Number(after)) })),
        outlet,
      );
  }
}
