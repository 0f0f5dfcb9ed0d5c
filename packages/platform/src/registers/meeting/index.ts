export { actOnTopic, submitTopic } from './acts.ts';
export { meetingDesk } from './desk.ts';
export { meetingApi, meetingPages } from './public.ts';
export { meetingFacts, meetingGaps } from './duties.ts';
export { meetingDeskApi } from './face.ts';
