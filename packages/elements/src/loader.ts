/**
 * The drop-in: `<script type="module" src="…/loader.js">`. Finds gk-* tags that nobody has defined, imports
 * `./<tag>.js` from its own folder, and goes on watching. `data-gk-only="gk-catalogue"` on the script limits it.
 */
const asked = new Set<string>();

const scripts = document.querySelectorAll<HTMLScriptElement>('script[src]');
const folder = import.meta.url.replace(/[^/]*$/, '');
const own = [...scripts].find(({ src }) => src === import.meta.url);
const only = own?.dataset['gkOnly']?.split(/[\s,]+/).filter((tag) => tag !== '');

function need(tag: string): void {
  if (asked.has(tag) || customElements.get(tag) || !/^gk-[a-z-]+$/.test(tag)) return;
  if (only && !only.includes(tag)) return;
  asked.add(tag);
  const url = `${folder}${tag}.js`;
  import(/* @vite-ignore */ url).catch((cause: unknown) => {
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
