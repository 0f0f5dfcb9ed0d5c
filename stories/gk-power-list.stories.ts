import { html, type TemplateResult } from 'lit';
import { Fault } from '@gongkai/model';
import '@gongkai/elements/gk-power-list.js';
import '@gongkai/elements/gk-provider.js';
import fixture from '../packages/elements/testing/power-list.fixture.json' with { type: 'json' };

type Page = { readonly canvasElement: HTMLElement };
type Story = { readonly render: () => TemplateResult; readonly play?: (page: Page) => Promise<void> };

/** An address that answers with these data, as a static file beside the page would. */
const addressOf = (data: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
const story = (render: () => TemplateResult): Story => ({ render });

/** The list as a content management system prints it. */
const printed = (): TemplateResult =>
  html`<table border="1" cellpadding="6">
    <thead>
      <tr>
        <th>权力名称</th>
        <th>权力编码</th>
        <th>实施主体</th>
      </tr>
    </thead>
    <tbody>
      ${fixture.items.map(
        ({ name, code, dept, guideUrl = '#' }) =>
          html`<tr>
            <td><a href=${guideUrl}>${name}</a></td>
            <td>${code}</td>
            <td>${dept}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

export default { title: 'gk-power-list', component: 'gk-power-list' };

export const Powers = story(
  () => html`<gk-power-list lang="zh-CN" list="power" headline-level="2" src=${addressOf(fixture)}></gk-power-list>`,
);
export const Services = story(
  () => html`<gk-power-list lang="zh-CN" list="service" headline-level="2" src=${addressOf(fixture)}></gk-power-list>`,
);
export const English = story(
  () => html`<gk-power-list lang="en" list="power" headline-level="2" src=${addressOf(fixture)}></gk-power-list>`,
);
export const Ready = story(
  () =>
    html`<gk-power-list
      lang="zh-CN"
      src=${addressOf({ ...fixture, items: fixture.items.filter(({ guideUrl, kind }) => guideUrl && kind) })}
    ></gk-power-list>`,
);
export const AdoptedTable = story(() => html`<gk-power-list lang="zh-CN">${printed()}</gk-power-list>`);
export const Empty = story(
  () => html`<gk-power-list lang="zh-CN" src=${addressOf({ ...fixture, items: [] })}></gk-power-list>`,
);
export const NoneFound = {
  ...story(() => html`<gk-power-list lang="zh-CN" src=${addressOf(fixture)}></gk-power-list>`),
  play: async ({ canvasElement }: Page): Promise<void> => {
    const field = (): HTMLInputElement | null | undefined =>
      canvasElement.querySelector('gk-power-list')?.shadowRoot?.querySelector('input[type=search]');
    for (let tries = 0; tries < 50 && !field(); tries += 1) await new Promise((next) => setTimeout(next, 50));
    const input = field();
    if (!input) return;
    input.value = '没有这一项';
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  },
} satisfies Story;
export const Partial = story(
  () =>
    html`<gk-power-list
      lang="zh-CN"
      src=${addressOf({ ...fixture, items: [...fixture.items, { code: 'X' }] })}
    ></gk-power-list>`,
);
export const Loading = story(
  () =>
    html`<gk-power-list
      lang="zh-CN"
      .parts=${{ open: () => new Promise(() => undefined) }}
      .data=${fixture}
    ></gk-power-list>`,
);
export const Offline = story(
  () =>
    html`<gk-power-list
      lang="zh-CN"
      .parts=${{ open: () => Promise.reject(new Fault('data.offline', '')) }}
      .data=${fixture}
    ></gk-power-list>`,
);
export const Stale = story(
  () =>
    html`<gk-power-list
      lang="zh-CN"
      max-age-days="30"
      src=${addressOf({ ...fixture, generatedAt: '2020-01-01T00:00:00+08:00' })}
    ></gk-power-list>`,
);
export const Failed = story(() => html`<gk-power-list lang="zh-CN" src="/gone.json">${printed()}</gk-power-list>`);
export const WrongFile = story(
  () => html`<gk-power-list lang="zh-CN" src=${addressOf({ schema: 'gongkai.guide/1', item: {} })}></gk-power-list>`,
);
export const Elder = story(
  () => html`<gk-provider elder><gk-power-list lang="zh-CN" src=${addressOf(fixture)}></gk-power-list></gk-provider>`,
);
