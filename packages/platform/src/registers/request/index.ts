export { requestApi, type PublicTools } from './api.ts';
export { requestPages } from './public.ts';
