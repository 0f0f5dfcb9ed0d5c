export { checks } from './checks/index.ts';
export { judge } from './stages/judge.ts';
export { runScan } from './stages/scan.ts';
export type { ScanEnd, ScanEvent, ScanRequest } from './stages/request.ts';
export type { Plan } from './run/plan.ts';
