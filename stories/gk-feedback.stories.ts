import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-feedback.js';
import '@gongkai/elements/gk-provider.js';

type Story = { readonly render: () => TemplateResult };
const story = (render: () => TemplateResult): Story => ({ render });
/** Nothing is sent there: forms are only shown. */
const endpoint = 'https://open.jiangyin.example/api/v1';
const page = 'https://www.jiangyin.example/zwgk/2026/11/t20261120_1.html';
/** What the state platform's script leaves in the page. */
const official = html`<p id="_span_jiucuo"><a href="https://zfwzgl.www.gov.cn/">我为政府网站找错</a></p>`;

export default { title: 'gk-feedback', component: 'gk-feedback' };

export const Closed = story(
  () => html`<gk-feedback lang="zh-CN" endpoint=${endpoint} page=${page}>${official}</gk-feedback>`,
);
export const Open = story(
  () =>
    html`<gk-feedback lang="zh-CN" headline-level="2" open endpoint=${endpoint} page=${page}>${official}</gk-feedback>`,
);
export const English = story(
  () =>
    html`<gk-feedback lang="en" headline-level="2" open endpoint=${endpoint} page=${page}>${official}</gk-feedback>`,
);
export const WithoutPlatform = story(() => html`<gk-feedback lang="zh-CN">${official}</gk-feedback>`);
export const Elder = story(
  () =>
    html`<gk-provider elder
      ><gk-feedback lang="zh-CN" open endpoint=${endpoint} page=${page}>${official}</gk-feedback></gk-provider
    >`,
);
