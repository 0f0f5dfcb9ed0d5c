import type { Seen } from '../inspect/answer.ts';
import type { SubjectLooks } from '../inspect/inspection.ts';
import { mayStillWrite } from '../inspect/written.ts';
import lexicon from './lexicon.json' with { type: 'json' };

const head = new RegExp(lexicon.relatedHead);

/**
 * True when a page has the head of a list of related pages that a script may still fill: what its own markup does not lead
 * to may be led to all the same. Never so on a page as a browser drew it.
 */
export function awaitsLinks(seen: Seen): boolean {
  if (seen.via === 'browser') return false;
  const isHeaded = seen.page?.blocks.some(({ text, region }) => region !== 'nav' && head.test(text.replace(/\s/g, '')));
  return isHeaded === true && mayStillWrite(seen);
}

/** True when links that were not met may be there all the same: a script may write them, and no browser drew the page. */
export const mayStillLink = (
  { looks }: Pick<SubjectLooks<unknown>, 'looks'>,
  fact: { readonly awaitsLinks?: true },
): boolean => fact.awaitsLinks === true && looks.every(({ observation: { via } }) => via !== 'browser');
