import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-interpretation.js';
import '@gongkai/elements/gk-provider.js';
import fixture from '../packages/elements/testing/interpretation.fixture.json' with { type: 'json' };

type Story = { readonly render: () => TemplateResult };
const story = (render: () => TemplateResult): Story => ({ render });

const chart = new URL('./assets/ageing.svg?no-inline', import.meta.url).href;
const file = JSON.parse(JSON.stringify(fixture).replaceAll('/zcjd/2026-24.svg', chart)) as typeof fixture;
/** An address that answers with these data, as a static file beside the page would. */
const addressOf = (data: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
const src = addressOf(file);
const printed = html`<a href="/zcjd/2026-24.html">政策解读：一图读懂《澄江市居家社区养老服务办法》</a>`;

export default { title: 'gk-interpretation', component: 'gk-interpretation' };

export const OnTheDocument = story(
  () =>
    html`<gk-interpretation lang="zh-CN" headline-level="2" document="CZBF-2026-24" src=${src}
      >${printed}</gk-interpretation
    >`,
);
export const OnTheInterpretation = story(
  () => html`<gk-interpretation lang="zh-CN" interprets="CZBF-2026-24" src=${src}>${printed}</gk-interpretation>`,
);
export const English = story(
  () => html`<gk-interpretation lang="en" headline-level="2" document="CZBF-2026-24" src=${src}></gk-interpretation>`,
);
export const Late = story(
  () => html`<gk-interpretation lang="zh-CN" document="CMF-2026-7" src=${src}></gk-interpretation>`,
);
export const NoWorkingDays = story(
  () => html`<gk-interpretation lang="zh-CN" document="CMF-2026-11" src=${src}></gk-interpretation>`,
);
export const OneFormVideo = story(
  () =>
    html`<gk-interpretation
      lang="zh-CN"
      document="CZBF-2026-24"
      src=${addressOf({
        ...file,
        items: [{ ...file.items[0], forms: ['video'], elements: {}, media: [{ kind: 'video', url: '/v.mp4' }] }],
      })}
    ></gk-interpretation>`,
);
export const Empty = story(
  () => html`<gk-interpretation lang="zh-CN" document="CZBF-2026-99" src=${src}></gk-interpretation>`,
);
export const EmptyWithLink = story(
  () => html`<gk-interpretation lang="zh-CN" document="CZBF-2026-99" src=${src}>${printed}</gk-interpretation>`,
);
export const Partial = story(
  () =>
    html`<gk-interpretation
      lang="zh-CN"
      document="CZBF-2026-24"
      src=${addressOf({ ...file, items: [file.items[1], { ...file.items[0], publishedOn: '去年' }] })}
    ></gk-interpretation>`,
);
export const Stale = story(
  () =>
    html`<gk-interpretation
      lang="zh-CN"
      max-age-days="30"
      document="CMF-2026-7"
      src=${addressOf({ ...file, generatedAt: '2020-01-01T00:00:00+08:00' })}
    ></gk-interpretation>`,
);
export const Loading = story(
  () =>
    html`<gk-interpretation
      lang="zh-CN"
      .open=${() => new Promise(() => undefined)}
      .data=${file}
    ></gk-interpretation>`,
);
export const Failed = story(
  () => html`<gk-interpretation lang="zh-CN" document="x" src="/gone.json">${printed}</gk-interpretation>`,
);
export const WrongFile = story(
  () =>
    html`<gk-interpretation
      lang="zh-CN"
      document="x"
      src=${addressOf({ schema: 'gongkai.guide/1', item: {} })}
    ></gk-interpretation>`,
);
export const Elder = story(
  () =>
    html`<gk-provider elder
      ><gk-interpretation lang="zh-CN" document="CZBF-2026-24" src=${src}></gk-interpretation
    ></gk-provider>`,
);
