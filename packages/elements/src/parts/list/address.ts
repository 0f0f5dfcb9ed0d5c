import type { Query } from './entry.ts';
import { readLink, writeLink } from './deep-link.ts';

/** The part of the page's address that holds a list's query. The page's own parameters and history state are kept. */
export interface Address {
  read(): Query;
  /** `push` makes a step that Back undoes; `replace` does not. */
  write(query: Query, how: 'push' | 'replace'): void;
}

/** The address for the list with this id, in the window the page lives in. */
export function addressOf(view: Window, id: string): Address {
  return {
    read: () => readLink(view.location.search, id),
    write(query, how) {
      const { pathname, search, hash } = view.location;
      const renewed = writeLink(search, id, query);
      if (renewed === search) return;
      try {
        // the page's router keeps its own things in history.state: they are handed on
        if (how === 'push') view.history.pushState(view.history.state, '', pathname + renewed + hash);
        else view.history.replaceState(view.history.state, '', pathname + renewed + hash);
      } catch {
        // a sandboxed frame or a browser that limits the number of calls: the list works, the link is not kept
      }
    },
  };
}
