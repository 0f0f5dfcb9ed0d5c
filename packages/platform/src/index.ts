export { app } from './app.ts';
export type { Office, OfficeConfig } from './office.ts';
