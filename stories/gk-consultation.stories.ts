import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-comment-box.js';
import '@gongkai/elements/gk-consultation.js';
import '@gongkai/elements/gk-provider.js';
import comments from '../packages/elements/testing/comments.fixture.json' with { type: 'json' };
import fixture from '../packages/elements/testing/consultation.fixture.json' with { type: 'json' };

type Story = { readonly render: () => TemplateResult };
const story = (render: () => TemplateResult): Story => ({ render });
/** An address that answers with these data, as a static file beside the page would. */
const addressOf = (data: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
/** Nothing is sent there: forms are shown, lists come from files. */
const endpoint = 'https://open.jiangyin.example/api/v1';
const [item] = fixture.items;
const src = (given: object = {}): string => addressOf({ ...fixture, items: [{ ...item, ...given }] });
const talk = addressOf(comments);
const day = (after: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + after * 86_400_000).toISOString().slice(0, 10);
const open = { opensOn: day(-20), closesOn: day(10), state: 'open', feedback: undefined };
const mail = html`<p>意见请寄：江阴市澄江中路 9 号市住房和城乡建设局法规科</p>`;
const draft = html`<div slot="draft">
  <p><strong>第六条</strong>　租赁补贴标准为每平方米每月 14 元，由市住房和城乡建设局会同财政部门每两年评估一次。</p>
</div>`;

export default { title: 'gk-consultation', component: 'gk-consultation' };

export const Answered = story(
  () => html`<gk-consultation lang="zh-CN" src=${src()} comments=${talk}>${mail}</gk-consultation>`,
);
export const English = story(
  () => html`<gk-consultation lang="en" src=${src()} comments=${talk}>${mail}</gk-consultation>`,
);
export const Open = story(
  () =>
    html`<gk-consultation lang="zh-CN" src=${src(open)} endpoint=${endpoint} comments=${talk}
      >${draft}${mail}</gk-consultation
    >`,
);
export const OpenInEnglish = story(
  () => html`<gk-consultation lang="en" src=${src(open)} endpoint=${endpoint} comments=${talk}></gk-consultation>`,
);
export const Announced = story(
  () =>
    html`<gk-consultation
      lang="zh-CN"
      src=${src({ ...open, opensOn: day(5), closesOn: day(40) })}
      endpoint=${endpoint}
    ></gk-consultation>`,
);
export const ShortTerm = story(
  () =>
    html`<gk-consultation
      lang="zh-CN"
      src=${src({ ...open, opensOn: day(-1), closesOn: day(9), shortTermReason: '汛期将至，须在 6 月 15 日前施行' })}
    ></gk-consultation>`,
);
export const WaitingForTheAnswer = story(
  () =>
    html`<gk-consultation lang="zh-CN" src=${src({ ...open, closesOn: day(-12) })} comments=${talk}></gk-consultation>`,
);
export const NobodyWrote = story(
  () => html`<gk-consultation lang="zh-CN" src=${src({ feedback: { total: 0, clusters: [] } })}></gk-consultation>`,
);
export const LittlePublished = story(
  () =>
    html`<gk-consultation lang="zh-CN" src=${src({ ...open, draftUrl: '', explanationUrl: '', basis: [], ways: [] })}
      >${mail}</gk-consultation
    >`,
);
export const OwnMessageBoard = story(
  () =>
    html`<gk-consultation lang="zh-CN" src=${src(open)} endpoint=${endpoint}
      ><p slot="comments"><a href="/lyb">请到本局留言板发表意见</a></p></gk-consultation
    >`,
);
export const Loading = story(
  // a reader that never ends, as a network that never answers
  () =>
    html`<gk-consultation lang="zh-CN" .open=${() => new Promise(() => undefined)} .data=${fixture}></gk-consultation>`,
);
export const Empty = story(
  () => html`<gk-consultation lang="zh-CN" src=${addressOf({ ...fixture, items: [] })}></gk-consultation>`,
);
export const Stale = story(
  () =>
    html`<gk-consultation
      lang="zh-CN"
      max-age-days="30"
      src=${addressOf({ ...fixture, generatedAt: '2020-01-01T00:00:00+08:00' })}
    ></gk-consultation>`,
);
export const Partial = story(
  () =>
    html`<gk-consultation
      lang="zh-CN"
      src=${addressOf({ ...fixture, items: [item, { ...item, closesOn: '下月' }] })}
    ></gk-consultation>`,
);
export const Failed = story(
  () => html`<gk-consultation lang="zh-CN" src="/gone.json">${draft}${mail}</gk-consultation>`,
);
export const WrongFile = story(
  () =>
    html`<gk-consultation lang="zh-CN" src=${addressOf({ schema: 'gongkai.guide/1', item: {} })}
      >${mail}</gk-consultation
    >`,
);
export const Elder = story(
  () =>
    html`<gk-provider elder
      ><gk-consultation lang="zh-CN" src=${src()} comments=${talk}></gk-consultation
    ></gk-provider>`,
);
