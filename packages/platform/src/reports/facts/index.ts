export { daysCounted, factsDesk } from './desk.ts';
export { gatherFacts } from './gather.ts';
