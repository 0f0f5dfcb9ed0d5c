import type { Day, RegisterRow, Words } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Gap } from '../register.ts';
import { latestScans, openColumns, openSites } from './repo.ts';
import { isUnseen, standings, wantsMending } from './rules.ts';

const words = {
  column: { zh: '{site}“{column}”{state}', en: '{site}: the column “{column}” is {state}' },
  unseen: { zh: '{site}一个季度内没有检查结果', en: '{site} was not scanned within a quarter' },
  withdrawn: {
    zh: '{site}“{column}”的责任部门 {owner} 已撤销，请另行确定',
    en: '{site}: {owner}, which kept “{column}”, is withdrawn; name another',
  },
  stale: { zh: '逾期未更新', en: 'stale' },
  empty: { zh: '为空栏目', en: 'empty' },
  missing: { zh: '未找到', en: 'missing' },
} satisfies Record<string, Words>;

/** Columns that their owners let lie, sites nobody looked at, columns whose owner is no more (JY-070, 071, 076). */
export async function siteGaps(office: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const source = office.store.read;
  const [sites, columns, scans] = await Promise.all([openSites(source), openColumns(source), latestScans(source)]);
  const gaps = sites.flatMap((site): readonly Gap[] => {
    const scan = scans.get(site.id)?.scan;
    const gap = (departmentId: string, text: Words, values: Gap['values'], isLate: boolean): Gap => ({
      register: 'site',
      words: text,
      values: { site: site.name, ...values },
      href: `/desk/sites/${site.id}`,
      departmentId,
      isLate,
    });
    const own = columns.filter(({ site_id: id }) => id === site.id);
    const ofColumns = standings(own, scan).flatMap(({ column, state }): readonly Gap[] => {
      const values = { column: column.name, owner: column.owner };
      if (column.owner_active === 0) return [gap(site.department_id, words.withdrawn, values, true)];
      if (!wantsMending(state) || !(state === 'stale' || state === 'empty' || state === 'missing')) return [];
      const text = {
        zh: words.column.zh.replace('{state}', words[state].zh),
        en: words.column.en.replace('{state}', words[state].en),
      };
      return [gap(column.department_id, text, values, true)];
    });
    const unseen = isUnseen(scan?.run.asOf, today)
      ? [gap(site.department_id, words.unseen, {}, scan !== undefined)]
      : [];
    return [...unseen, ...ofColumns];
  });
  return gaps.filter(({ departmentId }) => seesAll(sight) || departmentId === sight.departmentId);
}

/** JY-076: of the key fields' columns that were looked at, those their owners keep filled. The city answers for its own sites. */
export async function siteFacts(office: Office, departmentId: string): Promise<readonly RegisterRow[]> {
  const source = office.store.read;
  const [sites, columns, scans] = await Promise.all([openSites(source), openColumns(source), latestScans(source)]);
  const seen = sites.flatMap((site) =>
    standings(
      columns.filter((column) => column.site_id === site.id && column.key_field === 1),
      scans.get(site.id)?.scan,
    ).filter(
      ({ column, state }) =>
        (column.department_id === departmentId || site.department_id === departmentId) &&
        (state === 'live' || wantsMending(state)),
    ),
  );
  const lying = seen.filter(({ state }) => state !== 'live');
  return [
    {
      row: 'JY-076',
      examined: seen.length,
      met: seen.length - lying.length,
      ...(lying.length > 0 && {
        note: lying
          .map(({ column }) => `${column.name} ${column.owner}`)
          .join('; ')
          .slice(0, 500),
      }),
    },
  ];
}
