import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-annual-report.js';
import '@gongkai/elements/gk-provider.js';
import fixture from '../packages/elements/testing/annual-report.fixture.json' with { type: 'json' };

type Story = { readonly render: () => TemplateResult };
const story = (render: () => TemplateResult): Story => ({ render });

/** An address that answers with these data, as a static file beside the page would. */
const addressOf = (data: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
const src = addressOf(fixture);
const printed = html`<a href="/zwgk/nb/2025.html">2025年政府信息公开工作年度报告</a>`;

export default { title: 'gk-annual-report', component: 'gk-annual-report' };

export const Ready = story(() => html`<gk-annual-report lang="zh-CN" src=${src}>${printed}</gk-annual-report>`);
export const English = story(() => html`<gk-annual-report lang="en" src=${src}></gk-annual-report>`);
export const EarlierYear = story(() => html`<gk-annual-report lang="zh-CN" year="2024" src=${src}></gk-annual-report>`);
export const YearMissing = story(() => html`<gk-annual-report lang="zh-CN" year="2019" src=${src}></gk-annual-report>`);
export const YearMissingEnglish = story(
  () => html`<gk-annual-report lang="en" year="2019" src=${src}></gk-annual-report>`,
);
export const NotFilledIn = story(
  () =>
    html`<gk-annual-report lang="zh-CN" src=${addressOf({ ...fixture, items: [{ year: 2025 }] })}></gk-annual-report>`,
);
export const Empty = story(
  () => html`<gk-annual-report lang="zh-CN" src=${addressOf({ ...fixture, items: [] })}></gk-annual-report>`,
);
export const Partial = story(
  () =>
    html`<gk-annual-report
      lang="zh-CN"
      src=${addressOf({ ...fixture, items: [...fixture.items, { organ: '无年度' }] })}
    ></gk-annual-report>`,
);
export const Stale = story(
  () =>
    html`<gk-annual-report
      lang="zh-CN"
      max-age-days="400"
      src=${addressOf({ ...fixture, generatedAt: '2020-01-01T00:00:00+08:00' })}
    ></gk-annual-report>`,
);
export const Failed = story(() => html`<gk-annual-report lang="zh-CN" src="/gone.json">${printed}</gk-annual-report>`);
export const WrongFile = story(
  () =>
    html`<gk-annual-report lang="zh-CN" src=${addressOf({ schema: 'gongkai.guide/1', item: {} })}></gk-annual-report>`,
);
export const Elder = story(
  () => html`<gk-provider elder><gk-annual-report lang="zh-CN" src=${src}></gk-annual-report></gk-provider>`,
);
