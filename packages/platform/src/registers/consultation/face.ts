import { deskApi } from '../../desk/api.ts';
import type { FaceOf } from '../../desk/face.ts';
import { dayOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import { seesAll } from '../../staff/sight.ts';
import {
  changeDraft,
  draftConsultation,
  extendConsultation,
  publishConsultation,
  withdrawConsultation,
} from './acts.ts';
import { consultationFields, extendFields, reasonFields } from './fields.ts';
import { clustersOf, consultationOf, consultationsOf, type ConsultationRow } from './repo.ts';
import { stageOf } from './rules.ts';
import { publishFeedback } from './sort-acts.ts';

/** Consultations, at the desk's JSON; what people said is sorted at the desk's page. */
const consultationFace: FaceOf<ConsultationRow> = (office) => ({
  path: 'consultations',
  entity: 'consultation',
  list: (sight) => consultationsOf(office.store.read, seesAll(sight) ? undefined : sight.departmentId),
  async find(sight, id) {
    const row = await consultationOf(office.store.read, id);
    return row && (seesAll(sight) || row.department_id === sight.departmentId) ? row : undefined;
  },
  enter: { fields: () => consultationFields, run: (actor, typed) => draftConsultation(office, actor, typed) },
  async acts({ role }, row) {
    const stage = stageOf(row, (await clustersOf(office.store.read, row.id)).length, dayOf(office.now()));
    const signs = role !== 'clerk';
    const isRunning = stage === 'announced' || stage === 'open';
    return {
      change: {
        fields: consultationFields,
        isOpen: stage === 'draft',
        run: (actor, { id, expectSeq: seq }, typed) => changeDraft(office, actor, { id, seq }, typed),
      },
      publish: {
        fields: [],
        isOpen: signs && stage === 'draft',
        run: (actor, { id, expectSeq: seq }) => publishConsultation(office, actor, { id, seq }),
      },
      extend: {
        fields: extendFields,
        isOpen: signs && isRunning,
        run: (actor, { id, expectSeq: seq }, typed) => extendConsultation(office, actor, { id, seq }, typed),
      },
      withdraw: {
        fields: reasonFields,
        isOpen: signs && isRunning,
        run: (actor, { id, expectSeq: seq }, typed) => withdrawConsultation(office, actor, { id, seq }, typed),
      },
      feedback: {
        fields: [],
        isOpen: signs && (stage === 'closed' || stage === 'sorting'),
        run: (actor, { id, expectSeq: seq }) => publishFeedback(office, actor, { id, seq }),
      },
    };
  },
});

/** The desk's JSON of this register. */
export const consultationDeskApi = (office: Office) => deskApi(office, consultationFace(office));
