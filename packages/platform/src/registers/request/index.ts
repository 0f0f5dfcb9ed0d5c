export { requestApi, type PublicTools } from './api.ts';
