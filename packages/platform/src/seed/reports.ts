import { Fault } from '@gongkai/model';
import { systemActor, type Office } from '../office.ts';
import {
  allOrgans,
  handCells,
  publishReport,
  saveReport,
  workUp,
  type HandCells,
  type ReportKey,
} from '../reports/annual-report/index.ts';
import texts from './reports.json' with { type: 'json' };

/** Last year's reports of all organs and of the government, out of the demo's own registers: this year's begin with them. */
export async function seedReports(office: Office, year: number): Promise<void> {
  const organs = await allOrgans(office.store.read);
  const city = organs.find(({ kind }) => kind === 'city');
  const own = organs.map(({ id }): ReportKey => ({ scope: 'organ', organId: id, year }));
  const all = city ? [...own, { scope: 'government', organId: city.id, year } as const] : own;
  for (const [n, key] of all.entries()) {
    const first = await workUp(office.store.read, key);
    const hand: HandCells =
      key.scope === 'government'
        ? first.hand
        : Object.fromEntries(
            handCells.map((cell, at) => [cell, { value: ((n + 2) * (at + 3)) % 17, source: texts.source }]),
          );
    const [period = '', , requests = ''] = first.texts.overview.split('\n');
    const [open = '', ...more] = texts.overview;
    const overview = [period, open, requests, ...more].join('\n');
    const input = { hand, texts: { ...first.texts, overview, problems: texts.problems }, adjustments: [] };
    const saved = await saveReport(office, systemActor, key, input, 0);
    const done = saved.kind === 'done' ? await publishReport(office, systemActor, key, 1) : saved;
    if (done.kind !== 'done') throw new Fault('seed.report', done.problems.map(({ code, at }) => code + at).join());
  }
}
