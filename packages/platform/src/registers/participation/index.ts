export { participationApi } from './api.ts';
export { participationDesk } from './desk.ts';
export { participationFacts, participationFigures, participationGaps } from './duties.ts';
export { participationPages } from './public.ts';
export { actOnActivity, enterEvaluation, planActivity } from './acts.ts';
export { activityDeskApi } from './face.ts';
