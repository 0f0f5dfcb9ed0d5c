import { html, type TemplateResult } from 'lit';
import { Fault } from '@gongkai/model';
import '@gongkai/elements/gk-participation.js';
import '@gongkai/elements/gk-provider.js';
import { activitiesAround } from '../packages/elements/testing/activities.ts';

type Story = { readonly render: () => TemplateResult };

/** An address that answers with these data, as a static file beside the page would. */
const addressOf = (data: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
const story = (render: () => TemplateResult): Story => ({ render });
const file = activitiesAround(Date.now());
const src = addressOf(file);
const printed = html`<ul>
  <li><a href="/gzcy/7.html">城区停车收费标准调整听证会公告</a></li>
</ul>`;

export default { title: 'gk-participation', component: 'gk-participation' };

export const Ready = story(
  () => html`<gk-participation lang="zh-CN" headline-level="2" src=${src}></gk-participation>`,
);
export const English = story(() => html`<gk-participation lang="en" headline-level="2" src=${src}></gk-participation>`);
export const OneKind = story(() => html`<gk-participation lang="zh-CN" kind="hearing" src=${src}></gk-participation>`);
export const Partial = story(
  () =>
    html`<gk-participation
      lang="zh-CN"
      src=${addressOf({ ...file, items: [...file.items, { title: '时间有误', startsAt: '下周三' }] })}
    ></gk-participation>`,
);
export const Empty = story(
  () => html`<gk-participation lang="zh-CN" src=${addressOf({ ...file, items: [] })}></gk-participation>`,
);
export const Loading = story(
  () =>
    html`<gk-participation lang="zh-CN" .open=${() => new Promise(() => undefined)} .data=${file}></gk-participation>`,
);
export const Offline = story(
  () =>
    html`<gk-participation
      lang="zh-CN"
      .open=${() => Promise.reject(new Fault('data.offline', ''))}
      .data=${file}
    ></gk-participation>`,
);
export const Stale = story(
  () =>
    html`<gk-participation
      lang="zh-CN"
      max-age-days="30"
      src=${addressOf({ ...file, generatedAt: '2020-01-01T00:00:00+08:00' })}
    ></gk-participation>`,
);
export const Failed = story(() => html`<gk-participation lang="zh-CN" src="/gone.json">${printed}</gk-participation>`);
export const WrongFile = story(
  () =>
    html`<gk-participation lang="zh-CN" src=${addressOf({ schema: 'gongkai.list/1', items: [] })}></gk-participation>`,
);
export const Elder = story(
  () => html`<gk-provider elder><gk-participation lang="zh-CN" src=${src}></gk-participation></gk-provider>`,
);
