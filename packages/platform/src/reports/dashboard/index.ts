export { bulletinDesk } from './bulletin.ts';
export { dashboardDesk } from './desk.ts';
export { dutiesBox } from './duties-box.ts';
