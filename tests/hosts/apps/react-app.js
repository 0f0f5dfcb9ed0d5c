// The same as vue-app.js in React 19, in strict mode: every effect runs twice.
import { Activity, StrictMode, createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

// React looks at an element once to tell properties from attributes: it must be defined before it is drawn
const gk = '/gk/gk-catalogue.js';
await import(/* @vite-ignore */ gk);
const file = await (await fetch('/data.json')).json();
window.file = file;

/** A state that the test sets from outside, as `window.name.value = …`. */
function useOpen(name, first) {
  const [value, set] = useState(first);
  window[name] = {
    set value(next) {
      set(next);
    },
  };
  return value;
}

function App() {
  const show = useOpen('show', true);
  const tab = useOpen('tab', 'list');
  const data = useOpen('data', file);
  const rows = useOpen('rows', ['甲', '乙']);
  const list = h('gk-catalogue', { id: 'ml', data, 'ongk-data-shown': (e) => (window.shown = e.detail.count) });
  const drawn = rows.map((name) => h('tr', { key: name }, h('td', null, name)));
  return h(
    'main',
    null,
    show && h(Activity, { mode: tab === 'list' ? 'visible' : 'hidden' }, list),
    tab === 'list' ? null : h('p', null, 'other'),
    h(
      'gk-catalogue',
      { id: 'drawn' },
      h('table', null, h('tbody', null, h('tr', null, h('th', null, '事项名称')), drawn)),
    ),
  );
}
createRoot(document.getElementById('app')).render(h(StrictMode, null, h(App)));
