/**
 * The drop-in: `<script type="module" src="…/loader.js">`. Finds gk-* tags that nobody has defined, imports
 * `./<tag>.js` from its own folder, and goes on watching. `data-gk-only="gk-catalogue"` on the script limits it.
 */
const asked = new Set<string>();

const scripts = document.querySelectorAll<HTMLScriptElement>('script[src]');
const folder = import.meta.url.replace(/[^/]*$/, '');
const own = [...scripts].find(({ src }) => src === import.meta.url);
const only = own?.dataset['gkOnly']?.split(/[\s,]+/).filter((tag) => tag !== '');

const PATIENCE_MS = 200;

/** The page as it was printed is shown first: what we load then takes nothing from its first paint. A hidden page is not waited for. */
const shown = new Promise<unknown>((go) => {
  if (document.hidden) go(0);
  setTimeout(go, PATIENCE_MS); // a page that has nothing to show but us, a browser that does not tell
  new PerformanceObserver(go).observe({ type: 'paint', buffered: true });
});

function need(tag: string): void {
  if (asked.has(tag) || customElements.get(tag) || !/^gk-[a-z-]+$/.test(tag)) return;
  if (only && !only.includes(tag)) return;
  asked.add(tag);
  const url = `${folder}${tag}.js`;
  const loaded = shown.then(() => import(/* @vite-ignore */ url));
  loaded.catch((cause: unknown) => {
    asked.delete(tag); // the next one that appears tries again
    console.warn(`gongkai: ${url} could not be loaded`, cause);
    document.dispatchEvent(new CustomEvent('gk-element-failed', { detail: { tag, url } }));
  });
}

function look(root: ParentNode): void {
  for (const { localName } of root.querySelectorAll(':not(:defined)')) need(localName);
}

look(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node instanceof Element) {
        need(node.localName);
        look(node);
      }
}).observe(document, { childList: true, subtree: true });
// elements say what they hold in their shadow trees, where no observer looks
document.addEventListener('gk-element-needed', (event) => need((event as CustomEvent<{ tag: string }>).detail.tag));
