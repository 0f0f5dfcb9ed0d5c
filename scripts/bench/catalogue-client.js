// Runs in the bench page: shows the kit's rows in the element, and searches their titles with the element's own search.
import { searchIn } from '../../packages/elements/dist/src/parts/list/search.js';

// as with `src`: the element asks for its rows once it is there
await customElements.whenDefined('gk-catalogue');
const rows = await (await fetch('/rows.json')).json();
const items = rows.map(({ id, title, code, date, department, category }) => ({
  id,
  title,
  docNo: code,
  publishedOn: date,
  issuer: department,
  topic: [category],
  url: `#${id}`,
}));
document.querySelector('gk-catalogue').data = { schema: 'gongkai.documents/1', items };

let search; // folded at the first question, as in the element
globalThis.benchSearch = async (text) => {
  search ??= searchIn(rows.map(({ id, title }) => ({ key: String(id), title, cells: { title }, facets: {} })));
  const fits = search(text);
  return rows.filter((_, row) => fits(row)).map(({ id }) => id);
};
