import authorised from '@gongkai/packs/columns/authorised-organisation.json' with { type: 'json' };
import city from '@gongkai/packs/columns/city-government.json' with { type: 'json' };
import department from '@gongkai/packs/columns/department.json' with { type: 'json' };
import park from '@gongkai/packs/columns/park-committee.json' with { type: 'json' };
import enterprise from '@gongkai/packs/columns/public-enterprise.json' with { type: 'json' };
import town from '@gongkai/packs/columns/town.json' with { type: 'json' };
import type { OrganKind, OwedColumn, OwedColumns } from '@gongkai/model';

const lists: Readonly<Record<OrganKind, unknown>> = {
  'city-government': city,
  department,
  town,
  'park-committee': park,
  'authorised-organisation': authorised,
  'public-enterprise': enterprise,
};

/** The column classes an organ of this kind owes, as the pack of columns lists them. */
export const owedColumns = (kind: OrganKind): readonly OwedColumn[] => (lists[kind] as OwedColumns).columns;
