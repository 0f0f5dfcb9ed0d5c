// Reading and drawing a report: a file of its own, loaded beside the data.
export { cellRelations, salvageAnnualReports } from '@gongkai/model';
export { layAcross } from './landscape.ts';
export { reportView } from './report-view.ts';
export { reportCss } from './report.css.ts';
