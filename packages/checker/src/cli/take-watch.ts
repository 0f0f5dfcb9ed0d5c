import type { Problem } from '@gongkai/model';
import { names, type RunFolder } from '../run/folder.ts';
import type { Plan } from '../run/plan.ts';
import { openStore } from '../run/store/open.ts';
import { holdsWatch, openWatch } from '../run/watch.ts';
import { keepWatch } from '../stages/watch/kept.ts';
import { problem } from './problems.ts';
import { words } from './watch.words.ts';

/** Takes the visits of a run's site out of a watch into the run. A problem when the watch does not know the site. */
export function takeWatch(run: RunFolder, { site: { url } }: Plan, dir: string): Problem | undefined {
  if (!holdsWatch(dir)) return problem('watch.empty', words.empty, { dir });
  const watch = openWatch(dir);
  try {
    if (!watch.sites.some((one) => one.url === url)) return problem('watch.no-site', words.noWatch, { dir, url });
    const store = openStore(run.path(names.database));
    keepWatch(store, { url, visits: watch.visits(url, 0) });
    store.close();
    return undefined;
  } finally {
    watch.close();
  }
}
