import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-request-status.js';
import '@gongkai/elements/gk-provider.js';

interface Story {
  readonly render: () => TemplateResult;
  readonly play?: (context: { readonly canvasElement: HTMLElement }) => Promise<void>;
}
type Play = NonNullable<Story['play']>;
const story = (render: () => TemplateResult, play?: Play): Story => ({ render, ...(play && { play }) });
const query = (lang = 'zh-CN'): TemplateResult =>
  html`<gk-request-status lang=${lang} headline-level="2" endpoint="https://open.jiangyin.example/api/v1"
    ><a href="https://open.jiangyin.example/status">查询申请办理进度</a></gk-request-status
  >`;

const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));
async function found<E extends HTMLElement>(root: ParentNode, selector: string): Promise<E> {
  for (let tries = 0; tries < 600; tries += 1) {
    const node = root.querySelector<E>(selector);
    if (node) return node;
    await frame();
  }
  throw new Error(`not there: ${selector}`);
}
/** Looks a request up, with this answer of the platform. */
const look =
  (answer: () => Promise<Response>): Play =>
  async ({ canvasElement }) => {
    await found(canvasElement, '.gk-form form');
    for (const [name, value] of [
      ['number', 'MZJ-2026-0017'],
      ['code', 'K731204Q'],
    ]) {
      const input = await found<HTMLInputElement>(canvasElement, `[name="${name ?? ''}"]`);
      input.value = value ?? '';
    }
    window.fetch = answer;
    (await found(canvasElement, 'form .gk-main')).click();
    await frame();
  };
const answered =
  (status: number, body: object, headers: Readonly<Record<string, string>> = {}): (() => Promise<Response>) =>
  () =>
    Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
const status = (given: object): object => ({
  schema: 'gongkai.status/1',
  item: {
    no: 'MZJ-2026-0017',
    state: 'processing',
    label: '办理中',
    organ: '江阴市民政局',
    receivedOn: '2026-11-10',
    deadline: {
      state: 'running',
      dueOn: '2026-12-08',
      provisional: false,
      daysLeft: 10,
      steps: [
        { on: '2026-11-10', text: '双方确认收到申请，次日起算' },
        { on: '2026-12-08', text: '第 20 个工作日' },
      ],
    },
    steps: [
      { on: '2026-11-09', text: '网上提交' },
      { on: '2026-11-10', text: '已受理，转社会救助科办理' },
    ],
    letters: [{ id: 'receipt', title: '收件回执', on: '2026-11-09' }],
    actions: [{ act: 'withdraw', text: '' }],
    ...given,
  },
});
const stopped = {
  state: 'correcting',
  label: '待补正',
  deadline: {
    state: 'stopped',
    stoppedOn: '2026-11-16',
    provisional: false,
    reason: '等待补正，收到补正后重新起算（条例第三十条）',
    steps: [{ on: '2026-11-16', text: '发出补正告知书' }],
  },
  letters: [{ id: 'correction', title: '补正告知书', on: '2026-11-16' }],
  actions: [
    { act: 'correction', until: '2026-11-30', text: '请写明所需信息的年度与镇（街道）' },
    { act: 'withdraw', text: '' },
  ],
};
const provisional = {
  deadline: {
    state: 'running',
    dueOn: '2027-01-12',
    provisional: true,
    reason: '2027 年放假安排尚未公布',
    daysLeft: 20,
    steps: [],
  },
};

export default { title: 'gk-request-status', component: 'gk-request-status' };

export const Ready = story(() => query());
export const English = story(() => query('en'));
export const Running = story(() => query(), look(answered(200, status({}))));
export const RunningInEnglish = story(() => query('en'), look(answered(200, status({}))));
export const Stopped = story(() => query(), look(answered(200, status(stopped))));
export const Provisional = story(() => query(), look(answered(200, status(provisional))));
export const NotConfirmed = story(
  () => query(),
  look(
    answered(
      200,
      status({ state: 'submitted', label: '待确认', receivedOn: undefined, deadline: undefined, letters: [] }),
    ),
  ),
);
export const Unknown = story(() => query(), look(answered(404, {})));
export const TooMany = story(() => query(), look(answered(429, {}, { 'Retry-After': '600' })));
export const Failed = story(() => query(), look(answered(500, {})));
export const Elder = story(() => html`<gk-provider elder>${query()}</gk-provider>`, look(answered(200, status({}))));
