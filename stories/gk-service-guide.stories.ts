import { html, type TemplateResult } from 'lit';
import { Fault } from '@gongkai/model';
import '@gongkai/elements/gk-provider.js';
import '@gongkai/elements/gk-service-guide.js';
import fixture from '../packages/elements/testing/guide.fixture.json' with { type: 'json' };

type Story = { readonly render: () => TemplateResult };

/** An address that answers with these data, as a static file beside the page would. */
const addressOf = (data: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
const story = (render: () => TemplateResult): Story => ({ render });
const src = addressOf(fixture);

/** The guide as a content management system prints it. */
const printed = (): TemplateResult =>
  html`<dl>
    <dt>办理范围</dt>
    <dd>具有本市户籍的居民</dd>
    <dt>受理单位</dt>
    <dd>镇（街道）便民服务中心</dd>
    <dt>承诺办结时限</dt>
    <dd>15个工作日</dd>
    <dt>咨询电话</dt>
    <dd>0510-86860123</dd>
  </dl>`;

export default { title: 'gk-service-guide', component: 'gk-service-guide' };

export const Ready = story(
  () => html`<gk-service-guide lang="zh-CN" headline-level="2" src=${src}></gk-service-guide>`,
);
export const English = story(() => html`<gk-service-guide lang="en" headline-level="2" src=${src}></gk-service-guide>`);
export const AtOnce = story(
  () => html`<gk-service-guide lang="zh-CN" headline-level="2" code="320281-ZJ-QR-001" src=${src}></gk-service-guide>`,
);
export const Partial = story(
  () => html`<gk-service-guide lang="zh-CN" headline-level="2" code="320281-ZJ-XK-002" src=${src}></gk-service-guide>`,
);
export const PartialInEnglish = story(
  () => html`<gk-service-guide lang="en" code="320281-ZJ-XK-002" src=${src}></gk-service-guide>`,
);
export const AdoptedList = story(() => html`<gk-service-guide lang="zh-CN">${printed()}</gk-service-guide>`);
export const Empty = story(() => html`<gk-service-guide lang="zh-CN" code="320281-XX" src=${src}></gk-service-guide>`);
export const Loading = story(
  () =>
    html`<gk-service-guide
      lang="zh-CN"
      .open=${() => new Promise(() => undefined)}
      .data=${fixture}
    ></gk-service-guide>`,
);
export const Offline = story(
  () =>
    html`<gk-service-guide
      lang="zh-CN"
      .open=${() => Promise.reject(new Fault('data.offline', ''))}
      .data=${fixture}
    ></gk-service-guide>`,
);
export const Stale = story(
  () =>
    html`<gk-service-guide
      lang="zh-CN"
      max-age-days="30"
      src=${addressOf({ ...fixture, generatedAt: '2020-01-01T00:00:00+08:00' })}
    ></gk-service-guide>`,
);
export const Failed = story(
  () => html`<gk-service-guide lang="zh-CN" src="/gone.json">${printed()}</gk-service-guide>`,
);
export const WrongFile = story(
  () =>
    html`<gk-service-guide lang="zh-CN" src=${addressOf({ schema: 'gongkai.list/1', items: [] })}></gk-service-guide>`,
);
export const Elder = story(
  () => html`<gk-provider elder><gk-service-guide lang="zh-CN" src=${src}></gk-service-guide></gk-provider>`,
);
