export { checkLevels, checkReport, type CheckLevel, type ReportFinding } from './check-report.ts';
