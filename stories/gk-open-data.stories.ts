import { html, type TemplateResult } from 'lit';
import { Fault } from '@gongkai/model';
import '@gongkai/elements/gk-open-data.js';
import '@gongkai/elements/gk-provider.js';
import fixture from '../packages/elements/testing/datasets.fixture.json' with { type: 'json' };

type Story = { readonly render: () => TemplateResult; readonly play?: (page: Page) => Promise<void> };
type Page = { readonly canvasElement: HTMLElement };

/** An address that answers with these data, as a static file beside the page would. */
const addressOf = (data: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
const story = (render: () => TemplateResult): Story => ({ render });

const whole = new URL('./assets/parking.csv', import.meta.url).href;
const broken = new URL('./assets/parking-wrong.csv', import.meta.url).href;
const [parking, ...others] = fixture.items;
const file = (url: string): unknown => ({
  ...fixture,
  items: [{ ...parking, files: [{ ...parking!.files[0], url }] }, ...others],
});
const src = addressOf(fixture);
const printed = html`<ul>
  <li><a href="/data/parking.csv">公共停车场基本信息（CSV）</a></li>
</ul>`;

/** Opens the preview of the first file. */
const opened = (render: () => TemplateResult): Story => ({
  render,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('gk-open-data');
    for (let tries = 0; tries < 50 && !element?.shadowRoot?.querySelector('li button'); tries += 1)
      await new Promise((next) => setTimeout(next, 50));
    element?.shadowRoot?.querySelector<HTMLElement>('li button')?.click();
  },
});

export default { title: 'gk-open-data', component: 'gk-open-data' };

export const Ready = story(() => html`<gk-open-data lang="zh-CN" headline-level="2" src=${src}></gk-open-data>`);
export const English = story(() => html`<gk-open-data lang="en" headline-level="2" src=${src}></gk-open-data>`);
export const PreviewOpen = opened(
  () => html`<gk-open-data lang="zh-CN" headline-level="2" src=${addressOf(file(whole))}></gk-open-data>`,
);
export const PreviewOfWrongFile = opened(
  () => html`<gk-open-data lang="zh-CN" headline-level="2" src=${addressOf(file(broken))}></gk-open-data>`,
);
export const OneTheme = story(() => html`<gk-open-data lang="zh-CN" theme="公共服务" src=${src}></gk-open-data>`);
export const Partial = story(
  () =>
    html`<gk-open-data
      lang="zh-CN"
      src=${addressOf({ ...fixture, items: [...fixture.items, { title: '大小有误', files: [{ url: '/a.csv', size: '很大' }] }] })}
    ></gk-open-data>`,
);
export const Empty = story(
  () => html`<gk-open-data lang="zh-CN" src=${addressOf({ ...fixture, items: [] })}></gk-open-data>`,
);
export const Loading = story(
  () => html`<gk-open-data lang="zh-CN" .open=${() => new Promise(() => undefined)} .data=${fixture}></gk-open-data>`,
);
export const Offline = story(
  () =>
    html`<gk-open-data
      lang="zh-CN"
      .open=${() => Promise.reject(new Fault('data.offline', ''))}
      .data=${fixture}
    ></gk-open-data>`,
);
export const Stale = story(
  () =>
    html`<gk-open-data
      lang="zh-CN"
      max-age-days="30"
      src=${addressOf({ ...fixture, generatedAt: '2020-01-01T00:00:00+08:00' })}
    ></gk-open-data>`,
);
export const Failed = story(() => html`<gk-open-data lang="zh-CN" src="/gone.json">${printed}</gk-open-data>`);
export const WrongFile = story(
  () => html`<gk-open-data lang="zh-CN" src=${addressOf({ schema: 'gongkai.list/1', items: [] })}></gk-open-data>`,
);
export const Elder = story(
  () => html`<gk-provider elder><gk-open-data lang="zh-CN" src=${src}></gk-open-data></gk-provider>`,
);
