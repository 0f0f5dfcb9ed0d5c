import type { Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import type { Register } from '../../registers/register.ts';
import { activeDepartments } from '../../staff/departments.ts';
import type { Staff } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { allGaps } from './gaps.ts';
import { gapsTable } from './gaps-table.ts';
import { words } from './words.ts';

const FIRST = 10;

/** The most pressing duties on the first screen, and the way to the rest. */
export const dutiesBox =
  (office: Office, registers: readonly Register[]) =>
  async (staff: Staff, locale: Locale): Promise<Markup> => {
    const gaps = await allGaps(office, registers, staff, dayOf(office.now()));
    const names = new Map((await activeDepartments(office.store.read)).map(({ id, name }) => [id, name]));
    return html`${gapsTable(gaps.slice(0, FIRST), names, locale)}
    ${gaps.length > FIRST ? html`<p><a href="/desk/gaps">${words.all[locale]} (${String(gaps.length)})</a></p>` : ''}`;
  };
