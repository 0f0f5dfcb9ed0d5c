import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-request-form.js';
import '@gongkai/elements/gk-provider.js';
import definition from '../packages/model/src/request/request-form.json' with { type: 'json' };

interface Story {
  readonly render: () => TemplateResult;
  readonly play?: (context: { readonly canvasElement: HTMLElement }) => Promise<void>;
}
type Play = NonNullable<Story['play']>;
const story = (render: () => TemplateResult, play?: Play): Story => ({ render, ...(play && { play }) });

/** Nothing is sent there: what is answered, a story says. */
const endpoint = 'https://open.jiangyin.example/api/v1';
const link = html`<a href="https://open.jiangyin.example/apply?dept=mzj">在线申请政府信息公开</a>`;
const form = (lang = 'zh-CN'): TemplateResult =>
  html`<gk-request-form
    lang=${lang}
    headline-level="2"
    draft="off"
    endpoint=${endpoint}
    department="江阴市民政局"
    guide="/zwgk/zn.html"
    .data=${definition}
    >${link}</gk-request-form
  >`;

const person: Readonly<Record<string, string>> = {
  'applicant.kind': 'natural',
  'applicant.name': '张三',
  'applicant.idKind': 'id-card',
  'applicant.idNo': '320219195606060012',
  'applicant.phone': '0510-86861234',
  'wanted.name': '2025年城乡低保资金支出明细',
  'wanted.description': '各镇（街道）低保资金按季度的支出数',
  carrier: 'paper',
  delivery: 'post',
  'applicant.address': '江阴市澄江街道人民中路1号',
};
const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));
/** The first of these, once it is there. */
async function found<E extends HTMLElement>(root: ParentNode, selector: string): Promise<E> {
  for (let tries = 0; tries < 600; tries += 1) {
    const node = root.querySelector<E>(selector);
    if (node) return node;
    await frame();
  }
  throw new Error(`not there: ${selector}`);
}
const fill: Play = async ({ canvasElement }) => {
  await found(canvasElement, '.gk-form form .gk-buttons button + button');
  for (const [name, value] of Object.entries(person)) {
    const one = await found<HTMLInputElement>(canvasElement, `.gk-form [name="${name}"]:enabled`);
    const radio = canvasElement.querySelector<HTMLInputElement>(
      `.gk-form [name="${name}"][value="${value}"][type=radio]`,
    );
    if (radio) radio.click();
    else {
      one.value = value;
      one.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await frame();
  }
};
const check: Play = async (context) => {
  await fill(context);
  (await found(context.canvasElement, 'form .gk-main')).click();
  await found(context.canvasElement, '.gk-check');
};
/** Sends, with this answer of the platform. */
const send =
  (answer: () => Promise<Response>): Play =>
  async (context) => {
    await check(context);
    const real = window.fetch;
    window.fetch = (url, init) => (init?.method === 'POST' ? answer() : real(url, init));
    (await found(context.canvasElement, '.gk-check .gk-main')).click();
  };
const answered =
  (status: number, body: object, headers: Readonly<Record<string, string>> = {}): (() => Promise<Response>) =>
  () =>
    Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
const receipt = {
  schema: 'gongkai.receipt/1',
  item: {
    no: 'MZJ-2026-0017',
    code: 'K731204Q',
    submittedAt: '2026-11-24T10:32:00+08:00',
    next: {
      words: '工作人员将与您联系确认收到申请；答复期限自双方确认之日起 20 个工作日。',
      exampleDueOn: '2026-12-22',
      provisional: false,
    },
  },
};
const twoWrong = {
  errors: [
    { pointer: '/applicant/phone', code: 'x', words: { zh: '电话号码至少应有 5 位数字', en: 'At least 5 digits' } },
    { pointer: '/wanted/name', code: 'x', words: { zh: '请写明年度', en: 'Name the year' } },
  ],
};

export default { title: 'gk-request-form', component: 'gk-request-form' };

export const Ready = story(() => form());
export const English = story(() => form('en'));
export const Filled = story(() => form(), fill);
export const Incomplete = story(
  () => form(),
  async ({ canvasElement }) => {
    await found(canvasElement, '.gk-form form .gk-buttons button + button');
    (await found(canvasElement, 'form .gk-main')).click();
    await found(canvasElement, '.gk-summary');
  },
);
export const Checking = story(() => form(), check);
export const Filed = story(() => form(), send(answered(201, receipt)));
export const FiledInEnglish = story(() => form('en'), send(answered(201, receipt)));
export const TwoFieldsRefused = story(() => form(), send(answered(422, twoWrong)));
export const NetworkLost = story(
  () => form(),
  send(() => Promise.reject(new TypeError('no network'))),
);
export const TooMany = story(
  () => form(),
  send(answered(429, { detail: '每个地址 10 分钟内最多提交 30 件' }, { 'Retry-After': '600' })),
);
export const KeyUsed = story(() => form(), send(answered(409, { type: 'urn:gongkai:key-reused' })));
export const DraftKept = story(
  () =>
    html`<gk-request-form lang="zh-CN" endpoint=${endpoint} department="江阴市民政局" .data=${definition}
      >${link}</gk-request-form
    >`,
  fill,
);
export const Loading = story(
  () => html`<gk-request-form lang="zh-CN" endpoint="https://192.0.2.1/" department="民政局">${link}</gk-request-form>`,
);
export const Failed = story(
  () =>
    html`<gk-request-form lang="zh-CN" src="/gone.json" endpoint=${endpoint} department="民政局"
      >${link}</gk-request-form
    >`,
);
export const AsksThePurpose = story(
  () =>
    html`<gk-request-form
      lang="zh-CN"
      endpoint=${endpoint}
      department="民政局"
      .data=${{
        schema: 'gongkai.form/1',
        item: { version: '1', groups: [{ legend: '一', fields: [{ name: 'a', type: 'text', label: '用途' }] }] },
      }}
      >${link}</gk-request-form
    >`,
);
export const Elder = story(() => html`<gk-provider elder>${form()}</gk-provider>`);
