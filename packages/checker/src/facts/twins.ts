import { hash } from 'node:crypto';

/** `sha` is to be kept with the page; absent for addresses that have no twin. */
export type Meeting = { readonly sha?: string } & (
  | { readonly is: 'keep' | 'drop' }
  | { readonly is: 'replace'; readonly id: number }
);

/** A folder's page and its index page are one page when their bodies are equal. */
export interface Twins {
  /**
   * What to do with a page: `keep` it; `drop` it, for its folder's page was read already; or `replace` the index page with
   * this id, for the folder's own has come.
   *
   * @param body or what it was kept with before
   */
  meet(id: number, url: string, body: Buffer | { readonly sha: string }): Meeting;
}

const index = /\/(?:index|default|main)\.(?:html?|shtml|jsp|aspx?|php|do)$/i;

/**
 * Remembers only folders and index pages: one line a folder.
 *
 * @param known pages of a run that is taken up again
 */
export function watchTwins(
  known: readonly { readonly id: number; readonly url: string; readonly sha: string }[] = [],
): Twins {
  const seen = new Map<string, { id: number; sha: string; isFolder: boolean }[]>();
  const folderOf = (url: string): string => url.slice(0, url.lastIndexOf('/') + 1);
  const note = (id: number, url: string, sha: string): void => {
    const list = seen.get(folderOf(url)) ?? [];
    list.push({ id, sha, isFolder: url.endsWith('/') });
    seen.set(folderOf(url), list);
  };
  for (const { id, url, sha } of known) note(id, url, sha);
  return {
    meet(id, url, body) {
      const isFolder = url.endsWith('/');
      if (!isFolder && !index.test(url)) return { is: 'keep' };
      const sha = 'sha' in body ? body.sha : hash('sha1', body, 'base64');
      const twin = seen.get(folderOf(url))?.find((one) => one.sha === sha && one.id !== id);
      note(id, url, sha);
      if (twin === undefined) return { is: 'keep', sha };
      return isFolder && !twin.isFolder ? { is: 'replace', id: twin.id, sha } : { is: 'drop', sha };
    },
  };
}
