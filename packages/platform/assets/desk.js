// j and k go down and up the rows of a list, Enter opens, x ticks; everything works without.
const links = () => [...document.querySelectorAll('table.requests th[scope="row"] a')];

addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return;
  if (key === 'x') document.activeElement?.closest('tr')?.querySelector('input[name="pick"]')?.click();
  if (key !== 'j' && key !== 'k') return;
  const all = links();
  const at = all.indexOf(document.activeElement);
  const next = key === 'j' ? Math.min(all.length - 1, at + 1) : Math.max(0, at - 1);
  all[next]?.focus();
});
