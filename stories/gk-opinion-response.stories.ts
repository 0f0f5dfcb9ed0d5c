import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-opinion-response.js';
import '@gongkai/elements/gk-provider.js';
import fixture from '../packages/elements/testing/opinion-response.fixture.json' with { type: 'json' };

type Story = { readonly render: () => TemplateResult };
const story = (render: () => TemplateResult): Story => ({ render });
/** An address that answers with these data, as a static file beside the page would. */
const addressOf = (data: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
const file = fixture;
const src = addressOf(file);
const printed = html`<ul>
  <li><a href="/hygq/2026-08-12-1.html">关于城东化工园区一企业仓库起火的情况通报</a></li>
</ul>`;

export default { title: 'gk-opinion-response', component: 'gk-opinion-response' };

export const Ready = story(
  () => html`<gk-opinion-response lang="zh-CN" headline-level="2" src=${src}>${printed}</gk-opinion-response>`,
);
export const English = story(
  () => html`<gk-opinion-response lang="en" headline-level="2" src=${src}></gk-opinion-response>`,
);
export const Loading = story(
  // a reader that never ends, as a network that never answers
  () =>
    html`<gk-opinion-response
      lang="zh-CN"
      .open=${() => new Promise(() => undefined)}
      .data=${file}
    ></gk-opinion-response>`,
);
export const Empty = story(
  () => html`<gk-opinion-response lang="zh-CN" src=${addressOf({ ...file, items: [] })}></gk-opinion-response>`,
);
export const Partial = story(
  () =>
    html`<gk-opinion-response
      lang="zh-CN"
      src=${addressOf({ ...file, items: [...file.items, {}] })}
    ></gk-opinion-response>`,
);
export const Stale = story(
  () =>
    html`<gk-opinion-response
      lang="zh-CN"
      max-age-days="30"
      src=${addressOf({ ...file, generatedAt: '2020-01-01T00:00:00+08:00' })}
    ></gk-opinion-response>`,
);
export const Failed = story(
  () => html`<gk-opinion-response lang="zh-CN" src="/gone.json">${printed}</gk-opinion-response>`,
);
export const WrongFile = story(
  () => html`<gk-opinion-response lang="zh-CN" src=${addressOf({ schema: 'gongkai.form/1' })}></gk-opinion-response>`,
);
export const Elder = story(
  () => html`<gk-provider elder><gk-opinion-response lang="zh-CN" src=${src}></gk-opinion-response></gk-provider>`,
);
export const Pages = story(
  () =>
    html`<gk-opinion-response
      lang="zh-CN"
      src=${addressOf({ ...file, items: Array.from({ length: 45 }, (_, n) => file.items[n % 4]) })}
    ></gk-opinion-response>`,
);
export const ClockMissed = story(
  () =>
    html`<gk-opinion-response
      lang="zh-CN"
      src=${addressOf({ ...file, items: [{ ...file.items[0], withinLimit: { limit: false, conference: false } }] })}
    ></gk-opinion-response>`,
);
