export { importHotline } from './acts.ts';
export { hotlineDesk } from './desk.ts';
export { hotlineFigures, hotlineGaps } from './duties.ts';
export { hotlineApi, hotlinePages } from './public.ts';
