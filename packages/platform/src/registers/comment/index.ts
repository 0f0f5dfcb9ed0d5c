export { commentApi } from './api.ts';
export { commentDesk } from './desk.ts';
export { eraseComment, eraseFeedback, erasableComments, erasableFeedback } from './erasure.ts';
