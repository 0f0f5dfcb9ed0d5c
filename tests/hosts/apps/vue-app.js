// A Vue 3 application: an object as property, an event, `v-if`, keep-alive, rows that Vue draws.
import { createApp, h, ref, KeepAlive } from 'vue';

const file = await (await fetch('/data.json')).json();
const show = ref(true);
const tab = ref('list');
const data = ref(file);
const rows = ref(['甲', '乙']);
const List = {
  name: 'List',
  render: () =>
    h('gk-catalogue', { id: 'ml', '.data': data.value, onGkDataShown: (e) => (window.shown = e.detail.count) }),
};
const Other = { name: 'Other', render: () => h('p', 'other') };
const Drawn = {
  name: 'Drawn',
  render: () =>
    h('gk-catalogue', { id: 'drawn' }, [
      h('table', [
        h('tr', [h('th', '事项名称')]),
        ...rows.value.map((name) => h('tr', { key: name }, [h('td', name)])),
      ]),
    ]),
};
const App = {
  render: () => h('main', [show.value ? h(KeepAlive, () => h(tab.value === 'list' ? List : Other)) : null, h(Drawn)]),
};
createApp(App).mount('#app');
Object.assign(window, { show, tab, data, rows, file });
