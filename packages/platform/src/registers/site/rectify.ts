import type { Day, Locale, Words } from '@gongkai/model';
import { say } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { latestScans, openColumns, openSites, type ColumnRow, type SiteRow } from './repo.ts';
import { columnOfFinding, standings, unkept, wantsMending, type ColumnState } from './rules.ts';

/** One thing to put right on a site, and whose it is. */
export interface Rectification {
  readonly departmentId: string;
  readonly department: string;
  readonly site: Pick<SiteRow, 'id' | 'name'>;
  /** The column it lies in, `''` when it is the site's as a whole. */
  readonly column: string;
  readonly isKeyField: boolean;
  readonly state: ColumnState | 'finding' | 'unkept';
  readonly what: string;
  readonly page: string;
  /** Day of the scan that saw it. */
  readonly asOf: Day;
}

export const columnStates: Readonly<Record<ColumnState, Words>> = {
  live: { zh: '正常', en: 'Kept' },
  stale: { zh: '逾期未更新', en: 'Stale' },
  empty: { zh: '空栏目', en: 'Empty' },
  missing: { zh: '未找到', en: 'Missing' },
  unknown: { zh: '不能判断', en: 'Not known' },
  unseen: { zh: '未检查', en: 'Not looked at' },
};

const words = {
  newest: { zh: '{state}，最近一条 {newest}', en: '{state}, newest {newest}' },
  unkept: { zh: '{state}，且未登记责任部门', en: '{state}, and nobody is registered to keep it' },
} satisfies Record<string, Words>;

/** Everything the newest scans want mended, by owner: columns first, then findings; the site's own department where nobody else is. */
export async function rectifications(
  office: Office,
  locale: Locale,
  siteId?: string,
): Promise<readonly Rectification[]> {
  const source = office.store.read;
  const [sites, columns, scans] = await Promise.all([openSites(source), openColumns(source), latestScans(source)]);
  return sites
    .filter(({ id }) => siteId === undefined || id === siteId)
    .flatMap((site) => {
      const scan = scans.get(site.id)?.scan;
      if (!scan) return [];
      const own = columns.filter(({ site_id: id }) => id === site.id);
      const { asOf } = scan.run;
      const row = (
        column: ColumnRow | undefined,
        rest: Pick<Rectification, 'state' | 'what' | 'page'>,
      ): Rectification => {
        // what a withdrawn department kept falls back on who runs the site
        const owner = column?.owner_active === 1 ? column : undefined;
        return {
          departmentId: owner?.department_id ?? site.department_id,
          department: owner?.owner ?? site.department,
          site,
          column: column?.name ?? '',
          isKeyField: column?.key_field === 1,
          asOf,
          ...rest,
        };
      };
      const ofColumns = standings(own, scan)
        .filter(({ state }) => wantsMending(state))
        .map(({ column, state, newest }) => {
          const text = columnStates[state][locale];
          const what = state === 'stale' && newest !== '' ? say(words.newest, locale, { state: text, newest }) : text;
          return row(column, { state, what, page: column.url });
        });
      const nobodys = unkept(own, scan).map(({ name, kind, url }) => ({
        ...row(undefined, {
          state: 'unkept',
          what: say(words.unkept, locale, { state: columnStates[kind][locale] }),
          page: url,
        }),
        column: name,
      }));
      const found = scan.findings
        .filter(({ state, check }) => state === 'fail' && !check.startsWith('column.'))
        .map((finding) =>
          row(columnOfFinding(own, finding), {
            state: 'finding',
            what: locale === 'zh' ? finding.detail : finding.detailEn,
            page: finding.page,
          }),
        );
      return [...ofColumns, ...nobodys, ...found];
    });
}
