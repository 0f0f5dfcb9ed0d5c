// Export: a file of its own, loaded when somebody asks for one.
export { saveRows } from '../parts/list/export.ts';
