import { deskApi } from '../../desk/api.ts';
import type { FaceOf } from '../../desk/face.ts';
import type { Office } from '../../office.ts';
import { approveInterpretation, draftInterpretation, editInterpretation, publishInterpretation } from './acts.ts';
import { draftFields, editFields, publishFields } from './fields.ts';
import { documentsToInterpret, interpretationSeen, interpretationsSeen, type InterpretationView } from './repo.ts';

/** Plans and material of interpretations, at the desk's JSON. */
const interpretationFace: FaceOf<InterpretationView> = (office) => ({
  path: 'interpretations',
  entity: 'interpretation',
  list: (sight) => interpretationsSeen(office.store.read, sight),
  find: (sight, id) => interpretationSeen(office.store.read, sight, id),
  // both were written by the register's own acts
  shape: ({ forms, elements }) => ({ forms: JSON.parse(forms), elements: JSON.parse(elements) }),
  enter: {
    async fields(sight) {
      const documents = await documentsToInterpret(office.store.read, sight);
      return draftFields(Object.fromEntries(documents.map(({ id, title }) => [id, { zh: title, en: title }])));
    },
    run: (actor, typed) => draftInterpretation(office, actor, typed),
  },
  acts: ({ role }, { approved_on: approved, published_on: published, kind }) => ({
    edit: {
      fields: editFields,
      isOpen: approved === null,
      run: (actor, aim, typed) => editInterpretation(office, actor, aim, typed),
    },
    approve: {
      fields: [],
      isOpen: approved === null && role !== 'clerk',
      run: (actor, aim) => approveInterpretation(office, actor, aim),
    },
    publish: {
      fields: publishFields,
      isOpen: approved !== null && published === null && kind === 'material',
      run: (actor, aim, typed) => publishInterpretation(office, actor, aim, typed),
    },
  }),
});

/** The desk's JSON of this register. */
export const interpretationDeskApi = (office: Office) => deskApi(office, interpretationFace(office));
