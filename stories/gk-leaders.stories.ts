import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-leaders.js';
import '@gongkai/elements/gk-provider.js';
import fixture from '../packages/elements/testing/leaders.fixture.json' with { type: 'json' };

type Story = { readonly render: () => TemplateResult };
const story = (render: () => TemplateResult): Story => ({ render });
/** An address that answers with these data, as a static file beside the page would. */
const addressOf = (data: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
const file = fixture;
const src = addressOf(file);
const printed = html`<ul>
  <li>沈某某 党委书记、局长：主持全面工作</li>
</ul>`;

export default { title: 'gk-leaders', component: 'gk-leaders' };

export const Ready = story(() => html`<gk-leaders lang="zh-CN" headline-level="2" src=${src}>${printed}</gk-leaders>`);
export const English = story(() => html`<gk-leaders lang="en" headline-level="2" src=${src}></gk-leaders>`);
export const Loading = story(
  // a reader that never ends, as a network that never answers
  () => html`<gk-leaders lang="zh-CN" .open=${() => new Promise(() => undefined)} .data=${file}></gk-leaders>`,
);
export const Empty = story(() => html`<gk-leaders lang="zh-CN" src=${addressOf({ ...file, items: [] })}></gk-leaders>`);
export const Partial = story(
  () => html`<gk-leaders lang="zh-CN" src=${addressOf({ ...file, items: [...file.items, {}] })}></gk-leaders>`,
);
export const Stale = story(
  () =>
    html`<gk-leaders
      lang="zh-CN"
      max-age-days="30"
      src=${addressOf({ ...file, generatedAt: '2020-01-01T00:00:00+08:00' })}
    ></gk-leaders>`,
);
export const Failed = story(() => html`<gk-leaders lang="zh-CN" src="/gone.json">${printed}</gk-leaders>`);
export const WrongFile = story(
  () => html`<gk-leaders lang="zh-CN" src=${addressOf({ schema: 'gongkai.form/1' })}></gk-leaders>`,
);
export const Elder = story(
  () => html`<gk-provider elder><gk-leaders lang="zh-CN" src=${src}></gk-leaders></gk-provider>`,
);
