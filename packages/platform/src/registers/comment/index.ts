export { commentApi } from './api.ts';
export { submitComment } from './acts.ts';
export { commentDesk } from './desk.ts';
