export { registerSite, setColumn } from './acts.ts';
export { siteApi } from './api.ts';
export { siteDesk } from './desk.ts';
export { siteFacts, siteGaps } from './duties.ts';
export { enterScore, enterYear } from './performance.ts';
export { importScan } from './import.ts';
