export { commentApi } from './api.ts';
export { submitComment } from './acts.ts';
