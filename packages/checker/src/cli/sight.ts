import type { Sight } from '../report/compare/compare.ts';
import { askedIn } from '../run/asked.ts';
import { sampledIn } from '../run/sampled.ts';
import { needsOf } from '../stages/bind.ts';

/** What the run in a folder has seen of its site; `close` when it is known. */
export function sightOf(dir: string): Sight & { close(): void } {
  const asked = askedIn(dir);
  const sampled = sampledIn(dir);
  return {
    wasAsked: asked.has,
    samplesOf: ({ check, page, subject }) =>
      new Map(
        needsOf(check).flatMap((need) => {
          const read = sampled.get(need);
          const found = read?.get(page) ?? read?.get(subject);
          return found === undefined ? [] : [[need, found]];
        }),
      ),
    close: asked.close,
  };
}
