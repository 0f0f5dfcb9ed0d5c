export { commentApi } from './api.ts';
export { commentDesk } from './desk.ts';
