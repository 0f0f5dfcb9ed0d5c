import { join } from 'node:path';
import { names } from '../run/folder.ts';
import { loadMeta } from '../run/plan.ts';
import { openStore } from '../run/store/open.ts';

/** True for a finished run whose home page could not be read. */
export function isUnreachable(dir: string): boolean {
  const store = openStore(join(dir, names.database));
  const fault = loadMeta(store, 'home-fault');
  store.close();
  return fault !== undefined && fault !== '';
}
