export { checkLevels, checkReport, type CheckLevel, type ReportFinding } from './check-report.ts';
export { reportDesk } from './desk.ts';
export { reportApi, reportPages } from './public.ts';
export { enterReport, publishReport, saveReport } from './acts.ts';
