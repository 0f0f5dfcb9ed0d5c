export { consultationApi } from './api.ts';
export { consultationDesk } from './desk.ts';
export { consultationFigures, consultationGaps } from './duties.ts';
export { consultationPages } from './public.ts';
export { draftConsultation, publishConsultation } from './acts.ts';
export { answerCluster, bodyOf, publishFeedback, sortComments, type SortAct } from './sort-acts.ts';
export { clustersOf, commentsOn } from './repo.ts';
export { consultationDeskApi } from './face.ts';
