export { listsApi } from './api.ts';
export { listsDesk } from './desk.ts';
export { listFacts, listGaps } from './duties.ts';
export { listsPages } from './public.ts';
