import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-comment-box.js';
import '@gongkai/elements/gk-provider.js';
import fixture from '../packages/elements/testing/comments.fixture.json' with { type: 'json' };

type Story = { readonly render: () => TemplateResult };
const story = (render: () => TemplateResult): Story => ({ render });
/** An address that answers with these data, as a static file beside the page would. */
const addressOf = (data: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
/** Nothing is sent there: forms are shown, lists come from files. */
const endpoint = 'https://open.jiangyin.example/api/v1';
const topic = 'consultations/2026-17';
const src = addressOf(fixture);
const mail = html`<p>也可发邮件至 <a href="mailto:zjjfgk@jiangyin.example">zjjfgk@jiangyin.example</a></p>`;
const many = Array.from({ length: 45 }, (_, n) => ({
  ...fixture.items[n % 4],
  ref: `YJ-2026-${String(100 + n).padStart(4, '0')}`,
}));

export default { title: 'gk-comment-box', component: 'gk-comment-box' };

export const Ready = story(
  () =>
    html`<gk-comment-box
      lang="zh-CN"
      headline-level="2"
      endpoint=${endpoint}
      topic=${topic}
      src=${src}
      allow-clause="第三条,第六条,第十条"
      >${mail}</gk-comment-box
    >`,
);
export const English = story(
  () =>
    html`<gk-comment-box lang="en" headline-level="2" endpoint=${endpoint} topic=${topic} src=${src} allow-clause
      >${mail}</gk-comment-box
    >`,
);
export const NamesNeeded = story(
  () =>
    html`<gk-comment-box
      lang="zh-CN"
      endpoint=${endpoint}
      topic="mailbox"
      show="none"
      require="name contact"
    ></gk-comment-box>`,
);
export const Closed = story(
  () =>
    html`<gk-comment-box
      lang="zh-CN"
      headline-level="2"
      endpoint=${endpoint}
      topic=${topic}
      src=${src}
      closes="2026-11-11"
      closed
      feedback-url="/zfbz/fankui.html"
      >${mail}</gk-comment-box
    >`,
);
export const ManyByClause = story(
  () =>
    html`<gk-comment-box
      lang="zh-CN"
      topic=${topic}
      order="clause"
      src=${addressOf({ ...fixture, items: many })}
    ></gk-comment-box>`,
);
export const AdoptedOnly = story(
  () => html`<gk-comment-box lang="zh-CN" topic=${topic} show="adopted" src=${src}></gk-comment-box>`,
);
export const Empty = story(
  () =>
    html`<gk-comment-box
      lang="zh-CN"
      endpoint=${endpoint}
      topic=${topic}
      src=${addressOf({ ...fixture, items: [] })}
    ></gk-comment-box>`,
);
export const Partial = story(
  () =>
    html`<gk-comment-box
      lang="zh-CN"
      topic=${topic}
      src=${addressOf({ ...fixture, items: [...fixture.items, { ref: 'X' }] })}
    ></gk-comment-box>`,
);
export const Stale = story(
  () =>
    html`<gk-comment-box
      lang="zh-CN"
      topic=${topic}
      max-age-days="30"
      src=${addressOf({ ...fixture, generatedAt: '2020-01-01T00:00:00+08:00' })}
    ></gk-comment-box>`,
);
export const ListFailed = story(
  () =>
    html`<gk-comment-box lang="zh-CN" endpoint=${endpoint} topic=${topic} src="/gone.json">${mail}</gk-comment-box>`,
);
export const WrongFile = story(
  () =>
    html`<gk-comment-box lang="zh-CN" topic=${topic} src=${addressOf({ schema: 'gongkai.guide/1', item: {} })}
      >${mail}</gk-comment-box
    >`,
);
export const HostileText = story(
  () =>
    html`<gk-comment-box
      lang="zh-CN"
      topic=${topic}
      src=${addressOf({
        ...fixture,
        items: [
          {
            ref: 'YJ-2026-9999',
            at: '2026-10-14T09:12:00+08:00',
            name: '\u202e<b>反向</b>',
            body: `<script>alert(1)</script> ${'很长的词'.repeat(60)} ${'W'.repeat(300)} https://www.jiangyin.example/${'a'.repeat(200)}`,
          },
        ],
      })}
    ></gk-comment-box>`,
);
export const Elder = story(
  () =>
    html`<gk-provider elder
      ><gk-comment-box lang="zh-CN" headline-level="2" endpoint=${endpoint} topic=${topic} src=${src}></gk-comment-box
    ></gk-provider>`,
);
