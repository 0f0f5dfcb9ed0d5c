export { decide, drawSample, fileReport, finish, keepSelfcheck, openSelfcheck } from './acts.ts';
export { selfcheckDesk } from './desk.ts';
export { selfcheckFacts, selfcheckGaps } from './duties.ts';
export { itemsOf, samplesOf, selfchecks } from './repo.ts';
export { enterFinding } from './spot-acts.ts';
