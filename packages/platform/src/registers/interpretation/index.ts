export { approveInterpretation, draftInterpretation, joinPanel, publishInterpretation } from './acts.ts';
export { interpretationApi } from './api.ts';
export { interpretationDesk } from './desk.ts';
export { interpretationFacts, interpretationGaps } from './duties.ts';
export { interpretationPages } from './pages.ts';
export { interpretationDeskApi } from './face.ts';
