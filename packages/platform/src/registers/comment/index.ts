export { commentApi } from './api.ts';
