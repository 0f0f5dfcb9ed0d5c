export { draftAnswer, routeMessage, signAnswer } from './acts.ts';
export { messageApi } from './api.ts';
export { messageDesk } from './desk.ts';
export { messageGaps } from './duties.ts';
export { messagePages } from './pages.ts';
export { messageDeskApi } from './face.ts';
