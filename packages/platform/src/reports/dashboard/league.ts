import type { Day, Locale } from '@gongkai/model';
import type { Office } from '../../office.ts';
import type { Figure, Gap, Register } from '../../registers/register.ts';
import { activeDepartments, type DepartmentRow } from '../../staff/departments.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import { allGaps } from './gaps.ts';
import { requestCounts } from './repo.ts';
import { words } from './words.ts';

/** One cell of the city's table: what is shown, and where its rows are. */
export interface Cell {
  readonly text: string;
  readonly href?: string;
  /** Told apart by more than its place. */
  readonly kind?: 'late';
}

/** A number with the way to its rows; nothing to see needs no way. */
const figure = (n: number, href: string, kind?: 'late'): Cell =>
  n === 0 ? { text: '0' } : { text: String(n), href, ...(kind && { kind }) };

export interface Standing {
  readonly department: DepartmentRow;
  readonly cells: readonly Cell[];
  /** Requests and duties that are late. */
  readonly late: number;
}

export interface League {
  readonly heads: readonly string[];
  readonly rows: readonly Standing[];
  readonly gaps: readonly Gap[];
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);

/** How each department one may see stands this year: requests, duties, and what registers add. */
export async function league(
  office: Office,
  registers: readonly Register[],
  sight: Sight,
  today: Day,
  locale: Locale,
): Promise<League> {
  const from: Day = `${Number(today.slice(0, 4))}-01-01`;
  const { read } = office.store;
  const departments = (await activeDepartments(read)).filter(({ id }) => seesAll(sight) || id === sight.departmentId);
  const counts = await requestCounts(read, from, today);
  const gaps = await allGaps(office, registers, sight, today);
  const added = await Promise.all(
    registers.map(async ({ figures }): Promise<readonly Figure[]> => (figures ? figures(office, from, today) : [])),
  );
  const figures = added.flat();
  const columns = [...new Set(figures.map(({ words: text }) => text[locale]))];
  const rows = departments.map((department): Standing => {
    const { id, code } = department;
    const own = counts.find(({ departmentId }) => departmentId === id);
    const duties = gaps.filter(({ departmentId }) => departmentId === id);
    const dutiesLate = duties.filter(({ isLate }) => isLate).length;
    const requests = (due: string): string => `/desk/requests?dept=${encodeURIComponent(id)}&due=${due}`;
    const rows = (more: string): string => `/desk/gaps?dept=${encodeURIComponent(code)}${more}`;
    return {
      department,
      late: (own?.late ?? 0) + dutiesLate,
      cells: [
        { text: share(own?.onTime ?? 0, own?.answered ?? 0) },
        figure(own?.open ?? 0, requests('open')),
        figure(own?.late ?? 0, requests('late'), 'late'),
        figure(dutiesLate, rows('&late=yes'), 'late'),
        figure(duties.length - dutiesLate, rows('')),
        ...columns.map((column): Cell => {
          const found = figures.find(({ departmentId, words: text }) => departmentId === id && text[locale] === column);
          return found ? { text: found.value, href: found.href } : { text: '–' };
        }),
      ],
    };
  });
  const heads = (['department', 'onTime', 'open', 'late', 'dutiesLate', 'dutiesDue'] as const).map(
    (key) => words[key][locale],
  );
  return {
    heads: [...heads, ...columns],
    rows: rows.toSorted((a, b) => b.late - a.late),
    gaps,
  };
}
