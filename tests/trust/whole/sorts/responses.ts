import type { Sort } from '../sort.ts';
import { nameOf } from '../words.ts';
import { fill } from './columns.ts';
import { saidOf } from '../said.ts';
import { officeOf } from './office.ts';

/** Offices that answer what people speak of: lately, long ago, or not at all. */
export const responses: Sort = {
  name: 'responses',
  share: 220,
  checks: ['respond.fresh'],
  draw(draw) {
    const site = officeOf(draw, []);
    const state = draw.pick(['fresh', 'fresh', 'stale', 'stale', 'empty', 'remote', 'explained'] as const);
    const shelf = site.shelf(nameOf(draw, 'respond'), 'hygq');
    fill(site.maker, shelf, state, false, 'P6M');
    return {
      made: site.made(),
      verdicts: (measure) => {
        const got = measure('respond.fresh', { window: 'P6M' });
        const said = saidOf(got);
        const note = `${state} ${shelf.name}, ${site.maker.kind} ${JSON.stringify(got).slice(0, 300)}`;
        // what a script brings, and why there was nothing, is for a person
        if ((state === 'remote' || state === 'explained') && said !== 'fault') return [];
        return [{ check: 'respond.fresh', isFaulty: state === 'stale' || state === 'empty', said, note }];
      },
    };
  },
};
