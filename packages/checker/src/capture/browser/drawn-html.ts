/* The DOM is the page's: this function is sent there as text and runs nowhere else. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: PageElement | null;
  readonly childNodes: Iterable<PageNode>;
}
interface PageElement extends PageNode {
  readonly localName: string;
  readonly outerHTML: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly shadowRoot: PageElement | null;
  assignedNodes?(): readonly PageNode[];
  querySelectorAll(selector: string): Iterable<PageElement>;
}
declare const document: { readonly documentElement: PageElement | null } & Pick<PageElement, 'querySelectorAll'>;

function serialize(): string {
  const root = document.documentElement;
  if (root === null) return '';
  // the usual page, and the browser's own way for it
  if (![...document.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null)) return root.outerHTML;
  const DEEPEST = 1000;
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const isRaw = /^(?:script|style|xmp|iframe|noembed|noframes|noscript|plaintext)$/;
  const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
  const parts: string[] = [];
  const put = (node: PageNode, depth: number): void => {
    if (node.nodeType === 3)
      parts.push(isRaw.test(node.parentNode?.localName ?? '') ? (node.nodeValue ?? '') : escape(node.nodeValue ?? ''));
    if (node.nodeType !== 1) return;
    const one = node as PageElement; // 1 is an element's
    if (depth > DEEPEST || one.localName === 'template') return void parts.push(one.outerHTML);
    const given = one.localName === 'slot' ? (one.assignedNodes?.() ?? []) : [];
    const shown = one.shadowRoot?.childNodes ?? (given.length > 0 ? given : one.childNodes);
    parts.push(`<${one.localName}`);
    for (const { name, value } of one.attributes) parts.push(` ${name}="${escape(value)}"`);
    parts.push('>');
    if (isVoid.test(one.localName)) return;
    for (const child of shown) put(child, depth + 1);
    parts.push(`</${one.localName}>`);
  };
  put(root, 0);
  return parts.join('');
}

/**
 * An expression for the markup of a page as it is drawn: what a component keeps in its shadow stands where it is shown,
 * and what was given to it stands in the slot that shows it, nowhere when none does. A list in a web component is a list.
 */
export const drawnHtml = `(${serialize.toString()})()`;
