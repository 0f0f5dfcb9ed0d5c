import { deskApi } from '../../desk/api.ts';
import type { FaceOf } from '../../desk/face.ts';
import type { Office } from '../../office.ts';
import { seesAll } from '../../staff/sight.ts';
import { actFields, actOnActivity, planActivity } from './acts.ts';
import { activityFields } from './fields.ts';
import { activitiesOf, activityOf, type ActivityRow } from './repo.ts';
import { activityActs, isActivityAct } from './rules.ts';

/** Activities, at the desk's JSON. */
const activityFace: FaceOf<ActivityRow> = (office) => ({
  path: 'activities',
  entity: 'activity',
  list: (sight) => activitiesOf(office.store.read, seesAll(sight) ? undefined : sight.departmentId),
  async find(sight, id) {
    const row = await activityOf(office.store.read, id);
    return row && (seesAll(sight) || row.department_id === sight.departmentId) ? row : undefined;
  },
  // two texts of keys, joined by a space
  shape: ({ ways, channels }) => ({ ways: keysIn(ways), channels: keysIn(channels) }),
  enter: { fields: () => activityFields, run: (actor, typed) => planActivity(office, actor, typed) },
  acts: ({ role }, { state }) =>
    Object.fromEntries(
      Object.keys(activityActs)
        .filter(isActivityAct)
        .map((act) => [
          act,
          {
            fields: actFields[act],
            isOpen: activityActs[act].from.includes(state) && !(activityActs[act].signs && role === 'clerk'),
            run: (actor, { id, expectSeq: seq }, typed) => actOnActivity(office, actor, { id, seq }, act, typed),
          },
        ]),
    ),
});

const keysIn = (text: string): readonly string[] => text.split(' ').filter((key) => key !== '');

/** The desk's JSON of this register. */
export const activityDeskApi = (office: Office) => deskApi(office, activityFace(office));
