export { organisationApi } from './api.ts';
export { organisationDesk } from './desk.ts';
export { organisationFacts, organisationGaps } from './duties.ts';
export { organisationPages } from './public.ts';
