import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-media-matrix.js';
import '@gongkai/elements/gk-provider.js';
import fixture from '../packages/elements/testing/media-accounts.fixture.json' with { type: 'json' };

type Story = { readonly render: () => TemplateResult };
const story = (render: () => TemplateResult): Story => ({ render });
/** An address that answers with these data, as a static file beside the page would. */
const addressOf = (data: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
const qr = new URL('./assets/qr.svg?no-inline', import.meta.url).href;
const file = {
  ...fixture,
  items: fixture.items.map((item) => (item.qrUrl ? { ...item, qrUrl: qr } : item)),
};
const src = addressOf(file);
const printed = html`<ul>
  <li>微信公众号：<a href="https://mp.weixin.example.cn/cjmz">澄江民政</a></li>
</ul>`;

export default { title: 'gk-media-matrix', component: 'gk-media-matrix' };

export const Ready = story(
  () => html`<gk-media-matrix lang="zh-CN" headline-level="2" src=${src}>${printed}</gk-media-matrix>`,
);
export const English = story(() => html`<gk-media-matrix lang="en" headline-level="2" src=${src}></gk-media-matrix>`);
export const Loading = story(
  // a reader that never ends, as a network that never answers
  () =>
    html`<gk-media-matrix lang="zh-CN" .open=${() => new Promise(() => undefined)} .data=${file}></gk-media-matrix>`,
);
export const Empty = story(
  () => html`<gk-media-matrix lang="zh-CN" src=${addressOf({ ...file, items: [] })}></gk-media-matrix>`,
);
export const Partial = story(
  () =>
    html`<gk-media-matrix lang="zh-CN" src=${addressOf({ ...file, items: [...file.items, {}] })}></gk-media-matrix>`,
);
export const Stale = story(
  () =>
    html`<gk-media-matrix
      lang="zh-CN"
      max-age-days="30"
      src=${addressOf({ ...file, generatedAt: '2020-01-01T00:00:00+08:00' })}
    ></gk-media-matrix>`,
);
export const Failed = story(() => html`<gk-media-matrix lang="zh-CN" src="/gone.json">${printed}</gk-media-matrix>`);
export const WrongFile = story(
  () => html`<gk-media-matrix lang="zh-CN" src=${addressOf({ schema: 'gongkai.form/1' })}></gk-media-matrix>`,
);
export const Elder = story(
  () => html`<gk-provider elder><gk-media-matrix lang="zh-CN" src=${src}></gk-media-matrix></gk-provider>`,
);
