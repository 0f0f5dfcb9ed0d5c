export { opinionApi } from './api.ts';
export { enterCase } from './acts.ts';
export { doCaseAct, isCaseAct } from './case-acts.ts';
export { enterLiaison } from './liaison.ts';
export { opinionDesk } from './desk.ts';
export { opinionFacts, opinionGaps } from './duty.ts';
export { opinionPages } from './public.ts';
export { enterContact, enterSource } from './standing.ts';
export { opinionDeskApi } from './face.ts';
