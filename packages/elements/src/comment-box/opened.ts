import { Fault, salvageComments, type Comments } from '@gongkai/model';
import { fetchJson } from '../base/fetched.ts';
import type { Salvaged } from '../parts/data/data-state.ts';
import type { Source } from '../parts/data/source.ts';

/** Rows that `next` is followed for. */
const mostFollowed = 5000;

/** The comments of a source, with the pages that `next` names; the first alone when one of them fails. */
export async function opened(
  source: Exclude<Source, { kind: 'none' }>,
  signal: AbortSignal,
): Promise<Salvaged<Comments>> {
  if (source.kind === 'data') return salvageComments(source.value);
  if (source.kind !== 'address') return salvageComments(parsed(source.value));
  let all = salvageComments(await fetchJson(source.value, signal));
  for (let next = all.value?.next; all.value && next && all.value.items.length < mostFollowed;) {
    const more: Salvaged<Comments> = await fetchJson(new URL(next, source.value).href, signal).then(
      salvageComments,
      () => ({
        value: undefined,
        flaws: [{ code: 'comment.no-page', at: '/next' }],
      }),
    );
    all = {
      value: { ...all.value, items: [...all.value.items, ...(more.value?.items ?? [])] },
      flaws: [...all.flaws, ...more.flaws],
    };
    next = more.value?.next;
  }
  return all;
}

function parsed(block: unknown): unknown {
  try {
    return JSON.parse(String(block)) as unknown;
  } catch (cause) {
    throw new Fault('data.not-json', (cause as Error).message, { cause });
  }
}
