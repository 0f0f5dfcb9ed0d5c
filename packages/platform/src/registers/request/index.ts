export { doAct } from './acts.ts';
export { fileRequest } from './filing.ts';
export { requestApi } from './api.ts';
export { requestPages } from './public.ts';
export { eraseByNo, erasableRequests } from './erasure.ts';
export { rebuildViews, resealKeys } from './upkeep.ts';
export { requestDesk } from './desk.ts';
export { requestDeskApi } from './desk-api.ts';
export { letterWork } from './letters.ts';
