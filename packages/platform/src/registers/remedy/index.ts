export { remedyDesk } from './desk.ts';
