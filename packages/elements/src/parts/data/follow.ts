import type { Salvaged } from '@gongkai/model';
import { fetchJson } from '../../base/fetched.ts';

/** Rows an element follows `next` for; what lies beyond is for the platform's own search. */
const mostFollowed = 5000;

/** A list that may be one page of several. */
export interface Paged {
  readonly items: readonly unknown[];
  readonly next?: string;
}

/** Where the first page came from, how pages are read, and who gets everything so far after each. */
export interface Following<T> {
  readonly address: string;
  readonly signal: AbortSignal;
  readonly open: (json: unknown) => Promise<Salvaged<T>>;
  readonly show: (all: Salvaged<T>) => void;
}

/** Reads the further pages one by one. A page that cannot be read ends it, and is a flaw of the whole. */
export async function follow<T extends Paged>(first: Salvaged<T>, following: Following<T>): Promise<void> {
  const { address, signal, open, show } = following;
  let { value, flaws } = first;
  while (value?.next && value.items.length < mostFollowed) {
    const { next, ...before } = value as T & { next: string };
    const page = await fetchJson(new URL(next, address).href, signal)
      .then(open)
      .catch(() => undefined);
    if (signal.aborted) return;
    if (!page?.value)
      return show({ value: before as unknown as T, flaws: [...flaws, { code: 'file.page-lost', at: '/next' }] });
    value = { ...page.value, items: [...value.items, ...page.value.items] };
    flaws = [...flaws, ...page.flaws];
    show({ value, flaws });
  }
}
