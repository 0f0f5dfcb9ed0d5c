export { organisationApi } from './api.ts';
export { organisationDesk } from './desk.ts';
export { organisationFacts, organisationGaps } from './duties.ts';
export { organisationPages } from './public.ts';
export { enterLeader, enterPost, setUpBody } from './people-acts.ts';
export { actOnTask, assignTask, enterPoint } from './point-acts.ts';
export { leadersOf, sessionsOf } from './repo.ts';
export { filePlan, hearReport, holdSession, planTraining, signIn } from './year-acts.ts';
export { organisationDeskApi } from './face.ts';
