import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-catalogue.js';
import '@gongkai/elements/gk-provider.js';
import fixture from '../packages/elements/testing/catalogue.fixture.json' with { type: 'json' };

type Story = { readonly render: () => TemplateResult };
type Item = (typeof fixture.items)[number];

/** An address that answers with these data, as a static file beside the page would. */
const addressOf = (data: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
const story = (render: () => TemplateResult): Story => ({ render });
const row = ({ name, subject, timeLimit }: Item): TemplateResult =>
  html`<tr>
    <td><a href="#${name}">${name}</a></td>
    <td>${subject}</td>
    <td>${timeLimit}</td>
  </tr>`;

/** The catalogue as a content management system prints it. */
const printed = (): TemplateResult =>
  html`<table border="1" cellpadding="6">
    <thead>
      <tr>
        <th>事项名称</th>
        <th>公开主体</th>
        <th>公开时限</th>
      </tr>
    </thead>
    <tbody>
      ${fixture.items.map(row)}
    </tbody>
  </table>`;

export default { title: 'gk-catalogue', component: 'gk-catalogue' };

export const Ready = story(
  () =>
    html`<gk-catalogue lang="zh-CN" headline-level="2" apply-url="/apply" src=${addressOf(fixture)}></gk-catalogue>`,
);
export const English = story(
  () => html`<gk-catalogue lang="en" headline-level="2" apply-url="/apply" src=${addressOf(fixture)}></gk-catalogue>`,
);
export const AllColumns = story(
  () =>
    html`<gk-catalogue
      lang="zh-CN"
      columns="name,content,basis,timeLimit,subject,channels,audience,way,level,attribute"
      src=${addressOf(fixture)}
    ></gk-catalogue>`,
);
export const AdoptedTable = story(() => html`<gk-catalogue lang="zh-CN">${printed()}</gk-catalogue>`);
export const Empty = story(
  () => html`<gk-catalogue lang="zh-CN" src=${addressOf({ ...fixture, items: [] })}></gk-catalogue>`,
);
export const Partial = story(
  () =>
    html`<gk-catalogue
      lang="zh-CN"
      src=${addressOf({ ...fixture, items: [...fixture.items, { code: 'X' }] })}
    ></gk-catalogue>`,
);
export const Stale = story(
  () =>
    html`<gk-catalogue
      lang="zh-CN"
      max-age-days="30"
      src=${addressOf({ ...fixture, generatedAt: '2020-01-01T00:00:00+08:00' })}
    ></gk-catalogue>`,
);
export const Failed = story(() => html`<gk-catalogue lang="zh-CN" src="/gone.json">${printed()}</gk-catalogue>`);
export const WrongFile = story(
  () => html`<gk-catalogue lang="zh-CN" src=${addressOf({ schema: 'gongkai.guide/1', item: {} })}></gk-catalogue>`,
);
export const OneKeyField = story(
  () => html`<gk-catalogue lang="zh-CN" field="finance" facets="subject" src=${addressOf(fixture)}></gk-catalogue>`,
);
export const Elder = story(
  () => html`<gk-provider elder><gk-catalogue lang="zh-CN" src=${addressOf(fixture)}></gk-catalogue></gk-provider>`,
);
