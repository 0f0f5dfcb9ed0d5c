// j and k open the next and the previous draft, s goes to the signature, b to what is to be changed, o opens the whole case;
// everything works without.
const queue = () => [...document.querySelectorAll('.queue a')];

addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return;
  const all = queue();
  const at = all.findIndex((link) => link.getAttribute('aria-current') === 'true');
  const to = {
    j: () => all[Math.min(all.length - 1, at + 1)]?.click(),
    k: () => all[Math.max(0, at - 1)]?.click(),
    s: () => document.querySelector('#sign')?.focus(),
    b: () => document.querySelector('#note')?.focus(),
    o: () => document.querySelector('#whole')?.click(),
  };
  if (!Object.hasOwn(to, key)) return;
  event.preventDefault(); // or the letter would stand in the field it leads to
  to[key]();
});
