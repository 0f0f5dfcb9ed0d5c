export { actOnTopic, submitTopic } from './acts.ts';
export { meetingDesk } from './desk.ts';
export { meetingFacts, meetingGaps } from './duties.ts';
