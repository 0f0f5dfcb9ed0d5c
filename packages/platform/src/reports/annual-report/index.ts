export { checkLevels, checkReport, type CheckLevel, type ReportFinding } from './check-report.ts';
export { reportDesk } from './desk.ts';
export { reportApi, reportPages } from './public.ts';
export { enterReport, publishReport, saveReport } from './acts.ts';
export { handCells, type HandCells } from './draft.ts';
export { readPublished } from './read-published.ts';
export { allOrgans, type ReportKey } from './repo.ts';
export { workUp } from './work-up.ts';
