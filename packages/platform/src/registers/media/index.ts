export { enterAccount } from './account-acts.ts';
export { mediaApi } from './api.ts';
export { checkAccount, openCensus } from './census-acts.ts';
export { mediaDesk } from './desk.ts';
export { carryJoint, orderJoint } from './joint-acts.ts';
export { mayBeJoint } from './repo-desk.ts';
export { mediaFacts, mediaGaps } from './duty.ts';
export { doPostAct, draftPost } from './post-acts.ts';
export { mediaPages } from './public.ts';
