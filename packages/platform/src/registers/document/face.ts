import { deskApi } from '../../desk/api.ts';
import type { FaceOf } from '../../desk/face.ts';
import type { Office } from '../../office.ts';
import { consultationsOf } from '../../records/decisions.ts';
import { standingOf } from './act-work.ts';
import { actOnDocument, draftDocument } from './acts.ts';
import { decisionFields, linkConsultation } from './decision.ts';
import { actFields, draftFields } from './fields.ts';
import { documentSeen, documentsSeen, interpretationReady, type DocumentView } from './repo.ts';
import { allowedActs, isDocumentAct } from './rules.ts';

/** Documents, at the desk's JSON. */
const documentFace: FaceOf<DocumentView> = (office) => ({
  path: 'documents',
  entity: 'document',
  list: (sight) => documentsSeen(office.store.read, sight),
  find: (sight, id) => documentSeen(office.store.read, sight, id),
  enter: { fields: () => draftFields, run: (actor, typed) => draftDocument(office, actor, typed) },
  async acts(actor, row) {
    const { read } = office.store;
    const open = allowedActs(actor, standingOf(row, await interpretationReady(read, row.id)));
    const consultations = await consultationsOf(read, row.department_id);
    return {
      ...Object.fromEntries(
        Object.keys(actFields)
          .filter(isDocumentAct)
          .map((act) => [
            act,
            {
              fields: actFields[act],
              isOpen: open.includes(act),
              run: (who, aim, typed) => actOnDocument(office, who, { ...aim, act, typed }),
            },
          ]),
      ),
      consultation: {
        fields: decisionFields(consultations),
        isOpen: consultations.length > 0,
        run: (who, aim, typed) => linkConsultation(office, who, aim, typed),
      },
    };
  },
});

/** The desk's JSON of this register. */
export const documentDeskApi = (office: Office) => deskApi(office, documentFace(office));
