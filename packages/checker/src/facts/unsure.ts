import type { Observation, Reason } from '@gongkai/model';

/** Why looks that were to agree decide nothing: no later one had a good control, or they say different things. */
export function unsureBecause([, ...later]: readonly Pick<Observation, 'control'>[]): Reason {
  return later.length > 0 && later.every(({ control }) => control === false) ? 'net.local' : 'needs.confirm';
}
