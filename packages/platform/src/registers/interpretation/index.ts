export { approveInterpretation, draftInterpretation, joinPanel, publishInterpretation } from './acts.ts';
export { interpretationApi } from './api.ts';
export { interpretationDesk } from './desk.ts';
export { interpretationFacts, interpretationGaps } from './duties.ts';
export { interpretationPages } from './pages.ts';
export { planStage } from './stages.ts';
export { interpretationDeskApi } from './face.ts';
