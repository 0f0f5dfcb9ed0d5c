/**
 * The light children the page gave: out of the page while the element shows something better (so that no id is there
 * twice), and back whole on error and on disconnect. Slotted parts and data blocks stay where they are.
 */
export interface Fallback {
  take(): void;
  giveBack(): void;
}

export function fallbackOf(host: Element): Fallback {
  const kept = host.ownerDocument.createDocumentFragment();
  return {
    take() {
      for (const node of defaultNodes(host)) kept.append(node);
    },
    giveBack() {
      if (kept.firstChild) host.append(kept);
    },
  };
}

/** What fills the default slot: no named slots, no data blocks. */
function defaultNodes(host: Element): readonly Node[] {
  const found: Node[] = [];
  for (let node = host.firstChild; node; node = node.nextSibling)
    if (!(node instanceof Element) || (!node.slot && node.localName !== 'script')) found.push(node);
  return found;
}

/** True when the page gave anything to see. */
export const hasElements = (host: Element): boolean => defaultNodes(host).some((node) => node instanceof Element);

/** True when a framework above draws these children: moving them would break its next update. */
export function isDrawnByFramework(host: Element): boolean {
  for (let node: Element | null = host; node; node = node.parentElement) {
    if (node.hasAttribute('data-v-app')) return true;
    if (Object.keys(node).some((key) => key.indexOf('__reactContainer$') === 0)) return true;
  }
  return false;
}
