import { deskApi } from '../../desk/api.ts';
import type { FaceOf } from '../../desk/face.ts';
import type { Office } from '../../office.ts';
import { DATASET, enterDataset, publishDataset, withdrawDataset } from './dataset-acts.ts';
import { datasetFields, withdrawFields } from './fields.ts';
import { datasetSeen, datasetsSeen, type DatasetRow } from './repo.ts';

/** Datasets, at the desk's JSON; their files come by the form. */
const datasetFace: FaceOf<DatasetRow> = (office) => ({
  path: 'datasets',
  entity: DATASET,
  list: (sight) => datasetsSeen(office.store.read, sight),
  find: (sight, id) => datasetSeen(office.store.read, sight, id),
  enter: { fields: () => datasetFields, run: (actor, typed) => enterDataset(office, actor, typed) },
  acts: ({ role }, { state }) => ({
    publish: {
      fields: [],
      isOpen: role !== 'clerk',
      run: (actor, aim, typed) => publishDataset(office, actor, { ...aim, typed }),
    },
    withdraw: {
      fields: withdrawFields,
      isOpen: role !== 'clerk' && state === 'published',
      run: (actor, aim, typed) => withdrawDataset(office, actor, { ...aim, typed }),
    },
  }),
});

/** The desk's JSON of this register. */
export const datasetDeskApi = (office: Office) => deskApi(office, datasetFace(office));
