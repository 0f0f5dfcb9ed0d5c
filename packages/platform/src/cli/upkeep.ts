import type { Keys } from '../crypto/keys.ts';
import type { Store } from '../db/open.ts';
import { embeddedJobs } from '../jobs/embedded.ts';
import type { Office } from '../office.ts';
import { filesIn, type Place } from '../operations/place.ts';

export { sealOldFiles } from '../files/seal-old.ts';
export { brokenFiles, resealFileKeys } from '../files/upkeep.ts';
export { eraseByNo, rebuildViews, resealKeys } from '../registers/request/index.ts';

/** An office for commands that do one thing and go: nobody is served, no job runs. */
export const officeFor = (store: Store, keys: Keys, place: Place, now: () => Date): Office => ({
  store,
  keys,
  now,
  jobs: embeddedJobs({ store, now, everyMs: 60_000, onError: () => undefined }),
  filesDir: filesIn(place.data),
  digest: 'sha256',
  config: { publicUrl: '', siteOrigins: [], filingsPerTenMinutes: 30, trustedProxies: [], allowPrivate: [] },
});
