export { linkConsultation } from './decision.ts';
export { actOnDocument, draftDocument } from './acts.ts';
export { documentApi } from './api.ts';
export { documentDesk } from './desk.ts';
export { documentFacts, documentFigures, documentGaps } from './duties.ts';
export { documentPages } from './pages.ts';
export { documentDeskApi } from './face.ts';
