import type { Interpretation } from '@gongkai/model';

/** What the page says it is about, and its own address. */
export interface About {
  /** Id or address of the policy document: the page is that document. */
  readonly document: string | undefined;
  /** The same, or `''`: the page is an interpretation of it. */
  readonly interprets: string | undefined;
  readonly page: string;
}

/** What of a file belongs on this page, and in which direction it points. */
export interface Chosen {
  /** `interpretations` on the page of a document, `document` on the page of an interpretation. */
  readonly shows: 'interpretations' | 'document';
  readonly items: readonly Interpretation[];
  /** The interpretation that the page itself is, where the file has it. */
  readonly own?: Interpretation;
}

/**
 * The interpretations of the page's document. A page that does not say what it is, is looked up by its own address:
 * among the interpretations first, then among the documents.
 */
export function chosenFrom(items: readonly Interpretation[], { document, interprets, page }: About): Chosen {
  const of = (name: string): readonly Interpretation[] =>
    items.filter(({ documentId, documentUrl }) => documentId === name || isSamePage(documentUrl, name, page));
  if (document) return { shows: 'interpretations', items: of(document) };
  const own = items.find(({ url }) => isSamePage(url, page, page));
  const name = interprets || own?.documentUrl || own?.documentId;
  if (interprets === undefined && !own) return { shows: 'interpretations', items: of(page) };
  return { shows: 'document', items: name ? of(name) : [], ...(own && { own }) };
}

/** True for two writings of one address; protocol and fragment make no difference, an empty one is no address. */
function isSamePage(a: string, b: string, base: string): boolean {
  if (a === '' || b === '') return false;
  try {
    const [one, two] = [new URL(a, base), new URL(b, base)];
    return one.host === two.host && one.pathname === two.pathname && one.search === two.search;
  } catch {
    return false;
  }
}
