import { deskApi } from '../../desk/api.ts';
import type { FaceOf } from '../../desk/face.ts';
import type { Office } from '../../office.ts';
import { actOnTopic, submitTopic } from './acts.ts';
import { actFields, submitFields } from './fields.ts';
import { isPublic, topicSeen, topicsSeen, type MeetingRow } from './repo.ts';
import { isMeetingAct, meetingActs } from './rules.ts';

/** Topics of the government's meetings, at the desk's JSON. */
const meetingFace: FaceOf<MeetingRow> = (office) => ({
  path: 'meetings',
  entity: 'meeting_item',
  list: (sight) => topicsSeen(office.store.read, sight),
  find: (sight, id) => topicSeen(office.store.read, sight, id),
  enter: { fields: () => submitFields, run: (actor, typed) => submitTopic(office, actor, typed) },
  async acts({ role }, { id, state }) {
    const isOut = await isPublic(office.store.read, id);
    return Object.fromEntries(
      Object.keys(meetingActs)
        .filter(isMeetingAct)
        .map((act) => [
          act,
          {
            fields: actFields[act],
            isOpen:
              meetingActs[act].from === state &&
              (meetingActs[act].by === 'department' || role === 'office') &&
              act !== (isOut ? 'publish' : 'withdraw'),
            run: (actor, aim, typed) => actOnTopic(office, actor, { ...aim, act }, typed),
          },
        ]),
    );
  },
});

/** The desk's JSON of this register. */
export const meetingDeskApi = (office: Office) => deskApi(office, meetingFace(office));
