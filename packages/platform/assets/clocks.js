// Counts the hours of an emergency down on the screen, by the server's clock; without this the page says how it stood when it was made.
const holders = [...document.querySelectorAll('[data-until]')];
const server = Date.parse(document.querySelector('[data-server-now]')?.getAttribute('data-server-now') ?? '');
const skew = Number.isNaN(server) ? 0 : server - Date.now();

const fill = (text, ms) => {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const values = {
    h: Math.floor(seconds / 3600),
    m: String(Math.floor(seconds / 60) % 60).padStart(2, '0'),
    s: String(seconds % 60).padStart(2, '0'),
  };
  return text.replace(/\{(\w)\}/g, (mark, name) => values[name] ?? mark);
};

const tick = () => {
  for (const holder of holders) {
    const { until, left, over } = holder.dataset;
    const ms = Date.parse(until) - (Date.now() + skew);
    const text = fill(ms < 0 ? over : left, ms);
    if (holder.textContent !== text) holder.textContent = text;
    if (ms < 0) holder.closest('.clock')?.classList.replace('running', 'late');
  }
};

if (holders.length > 0) {
  tick();
  setInterval(tick, 1000);
}
