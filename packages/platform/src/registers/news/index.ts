export { actOnCopy, draftCopy } from './acts.ts';
export { newsDesk } from './desk.ts';
export { newsFigures, newsGaps } from './duties.ts';
export { newsDeskApi } from './face.ts';
