import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-search.js';
import '@gongkai/elements/gk-provider.js';
import fixture from '../packages/elements/testing/search.fixture.json' with { type: 'json' };

type Story = { readonly render: () => TemplateResult };
const story = (render: () => TemplateResult): Story => ({ render });

/** An address that answers with these data, as a static file beside the page would. */
const addressOf = (data: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
const indexAt = (given: object = {}): string =>
  addressOf({ ...fixture.index, shards: fixture.texts.map(addressOf), ...given });

/** The form as a department has it, with something typed into it. */
const form = (text: string): TemplateResult =>
  html`<form action="/search.html" method="get">
    <label>站内搜索 <input name="q" value=${text} /></label> <button>搜索</button>
  </form>`;
const english = (text: string): TemplateResult =>
  html`<form action="/search.html" method="get">
    <label>Search this site <input name="q" value=${text} /></label> <button>Search</button>
  </form>`;

export default { title: 'gk-search', component: 'gk-search' };

export const Untouched = story(() => html`<gk-search lang="zh-CN" src=${indexAt()}>${form('')}</gk-search>`);
export const Ready = story(() => html`<gk-search lang="zh-CN" src=${indexAt()}>${form('低保')}</gk-search>`);
export const InTexts = story(() => html`<gk-search lang="zh-CN" src=${indexAt()}>${form('老年人')}</gk-search>`);
export const English = story(() => html`<gk-search lang="en" src=${indexAt()}>${english('2026')}</gk-search>`);
export const Near = story(() => html`<gk-search lang="zh-CN" src=${indexAt()}>${form('义务教育招升')}</gk-search>`);
export const NoneFound = story(
  () => html`<gk-search lang="zh-CN" apply-url="/apply" src=${indexAt()}>${form('渔船检验')}</gk-search>`,
);
export const NoneFoundEnglish = story(
  () => html`<gk-search lang="en" apply-url="/apply" src=${indexAt()}>${english('fishing boats')}</gk-search>`,
);
export const TextsFailed = story(
  () =>
    html`<gk-search lang="zh-CN" src=${indexAt({ shards: ['/gone-0.json', '/gone-1.json'] })}
      >${form('预算')}</gk-search
    >`,
);
export const Partial = story(
  () =>
    html`<gk-search lang="zh-CN" src=${indexAt({ items: [...fixture.index.items, { url: '/x' }] })}
      >${form('低保')}</gk-search
    >`,
);
export const Stale = story(
  () =>
    html`<gk-search lang="zh-CN" max-age-days="30" src=${indexAt({ generatedAt: '2020-01-01T00:00:00+08:00' })}
      >${form('低保')}</gk-search
    >`,
);
export const Failed = story(() => html`<gk-search lang="zh-CN" src="/gone.json">${form('低保')}</gk-search>`);
export const WrongFile = story(
  () =>
    html`<gk-search lang="zh-CN" src=${addressOf({ schema: 'gongkai.catalogue/1', items: [] })}
      >${form('低保')}</gk-search
    >`,
);
export const Empty = story(
  () => html`<gk-search lang="zh-CN" src=${indexAt({ items: [] })}>${form('低保')}</gk-search>`,
);
export const Elder = story(
  () => html`<gk-provider elder><gk-search lang="zh-CN" src=${indexAt()}>${form('养老')}</gk-search></gk-provider>`,
);
