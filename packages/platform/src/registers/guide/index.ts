export { publishGuide, saveGuide } from './acts.ts';
export { guideApi } from './api.ts';
export { guideDesk } from './desk.ts';
export { guideGaps } from './duties.ts';
export { guidePages } from './pages.ts';
