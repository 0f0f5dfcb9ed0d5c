import type { Observation } from '@gongkai/model';

/** Kinds that may pass by themselves: three looks instead of two. */
const passing: ReadonlySet<string> = new Set(['server-error', 'timeout', 'reset', 'protocol', 'tls']);

/** What the looks at one link target come to. `again`: another look is needed and may still decide. */
export type LooksVerdict =
  | { readonly is: 'broken'; readonly kind: string }
  | { readonly is: 'works' }
  | { readonly is: 'again' }
  | { readonly is: 'undecided' };

/** Looks at one target at most. */
export const mostLooks = 4;

/**
 * C-link: a look without a good control is void; two negative looks that agree decide for what is gone, three for what may
 * pass; a positive one asks for a majority, and a tie decides nothing.
 */
export function verdictOf(looks: readonly Observation[]): LooksVerdict {
  const valid = looks.filter(({ control }) => control !== false);
  const negative = valid.filter(({ outcome }) => outcome !== 'ok' && outcome !== 'open');
  const positive = valid.filter(({ outcome }) => outcome === 'ok').length;
  const last = negative.at(-1);
  const over = looks.length >= mostLooks;
  if (positive === 0) {
    if (last === undefined) return over ? { is: 'undecided' } : { is: 'again' };
    const need = passing.has(last.outcome) ? 3 : 2;
    if (negative.length >= need) return { is: 'broken', kind: last.outcome };
    return over ? { is: 'undecided' } : { is: 'again' };
  }
  if (valid.length < 3) return over ? { is: 'undecided' } : { is: 'again' };
  if (positive > negative.length) return { is: 'works' };
  if (negative.length > positive && last !== undefined) return { is: 'broken', kind: last.outcome };
  return over ? { is: 'undecided' } : { is: 'again' };
}
