export { openDataApi } from './api.ts';
export { enterDataset, publishDataset, uploadVersion } from './dataset-acts.ts';
export { openDataDesk } from './desk.ts';
export { openDataFacts, openDataGaps } from './duty.ts';
export { openDataPages } from './public.ts';
export { enterApplication, enterMilestone, enterResource, settleMilestone } from './standing-acts.ts';
export { datasetDeskApi } from './face.ts';
