import { expect } from 'chai';
import { axeViolations } from '../../testing/a11y.ts';
import { textOf, until } from '../../testing/catalogue-page.ts';
import { button, fillIn, focused, formOf, held, isIn, leave, put, room } from '../../testing/form-page.ts';
import './gk-request-status.ts';
import type { GkRequestStatus } from './gk-request-status.ts';

const markup = (endpoint: string, given = ''): string =>
  `<gk-request-status endpoint="${endpoint}" ${given}><a href="/status">查询办理进度</a></gk-request-status>`;
const inside = (element: GkRequestStatus, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(selector);

async function expectAccessible(element: GkRequestStatus): Promise<void> {
  const wrong = await axeViolations(element.parentElement!);
  expect(wrong.filter((line) => !/^(page-has-heading-one|region|landmark)/.test(line))).to.deep.equal([]);
}

/** Types number and code, presses the button, waits for an answer. */
async function look(element: GkRequestStatus, number: string, code: string): Promise<void> {
  await fillIn(await formOf(element), { number, code });
  button(element, '查询').click();
  await element.updateComplete;
  await until('there is an answer', () => !isIn(element, 'loading') && !isIn(element, 'empty'));
  await element.updateComplete;
}

describe('gk-request-status', () => {
  const real = window.fetch;
  let asked: { readonly url: string; readonly authorization: string | null }[] = [];
  beforeEach(() => {
    asked = [];
    window.fetch = (url, init) => {
      asked.push({ url: new Request(url).url, authorization: new Headers(init?.headers).get('authorization') });
      return real(url, init);
    };
  });
  afterEach(() => {
    window.fetch = real;
    leave();
  });

  it('gk-request-status 6.4: number and code show state, term with its steps, what happened, letters', async () => {
    const element = put('gk-request-status', markup(room().endpoint, 'headline-level="2"'));
    const told: unknown[] = [];
    element.addEventListener('gk-status-shown', (event) => told.push((event as CustomEvent).detail));
    await expectAccessible((await formOf(element), element));
    await look(element, ' mzj-2026-０001 ', 'run001');
    expect(isIn(element, 'ready')).to.equal(true);
    expect(focused()).to.equal(inside(element, '.status'));
    expect([...element.shadowRoot!.querySelectorAll('dd')].map(textOf)).to.deep.equal([
      '办理中',
      '江阴市民政局',
      '2026年11月10日',
      '2026年12月8日 还有 10 个工作日 如何算出 2026年11月10日 双方确认收到申请，次日起算2026年12月8日 第 20 个工作日',
    ]);
    expect([...element.shadowRoot!.querySelectorAll('.line li')].map(textOf)).to.deep.equal([
      '2026年11月9日 网上提交',
      '2026年11月10日 已受理，转社会救助科办理',
    ]);
    expect(told).to.deep.equal([{ state: 'processing' }]);
    inside(element, 'summary')!.click();
    await expectAccessible(element);
    button(element, '查询另一件').click();
    await element.updateComplete;
    expect(focused()).to.equal(element.querySelector('input'));
    expect(held(await formOf(element)), 'the code is not kept').to.deep.equal({});
  });

  it('gk-request-status 6.4 (1): a stopped clock says since when, and no day that will prove false', async () => {
    const element = put('gk-request-status', markup(room().endpoint));
    await look(element, 'MZJ-2026-0002', 'STOP02');
    const term = [...element.shadowRoot!.querySelectorAll('dd')].at(-1)!;
    expect(textOf(term.querySelector('.stopped'))).to.equal('停止计时，自 2026年11月9日');
    expect(textOf(term))
      .to.contain('等待补正')
      .and.not.to.match(/12月|还有|到期/);
    await until('what can be done is there', () => inside(element, '.act') !== null);
    await expectAccessible(element);
  });

  it('gk-request-status 6.4 (2): the code is in no address, event or storage, and does not stay in the page', async () => {
    const element = put('gk-request-status', markup(room().endpoint));
    const told: string[] = [];
    for (const name of ['gk-status-shown', 'gk-data-refused'])
      element.addEventListener(name, (event) => told.push(JSON.stringify((event as CustomEvent).detail)));
    await look(element, 'MZJ-2026-0001', 'WRONG9');
    await look(element, 'MZJ-2026-0001', 'RUN001');
    expect(asked.map(({ authorization }) => authorization)).to.include('GK-Code MZJ-2026-0001:RUN001');
    const seen = [...asked.map(({ url }) => url), ...told, location.href, Object.values(localStorage).join()].join();
    expect(seen).not.to.match(/RUN001|WRONG9/);
    expect(element.innerHTML + element.shadowRoot!.innerHTML).not.to.contain('RUN001');
    for (const input of element.querySelectorAll('input')) expect(input.autocomplete).to.equal('off');
  });

  it('gk-request-status 6.4 (3): a provisional term is marked, with the reason', async () => {
    const element = put('gk-request-status', markup(room().endpoint));
    await look(element, 'MZJ-2026-0003', 'PROV03');
    const term = [...element.shadowRoot!.querySelectorAll('dd')].at(-1)!;
    expect(textOf(term)).to.contain('2027年1月12日 暂定').and.to.contain('2027 年放假安排尚未公布');
    await expectAccessible(element);
  });

  it('gk-request-status 6.4 (4): a letter is saved under the name the server gives', async () => {
    const element = put('gk-request-status', markup(room().endpoint));
    await look(element, 'MZJ-2026-0004', 'DONE04');
    const saved: string[] = [];
    const stop = (event: Event): void => event.preventDefault();
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
      this.addEventListener('click', stop);
      click.call(this);
    };
    try {
      button(element, '下载 政府信息公开告知书').click();
      await until('it is saved', () => saved.length > 0);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.deep.equal(['政府信息公开告知书（MZJ-2026-0004）.html']);
    expect(asked.at(-1)!.url).not.to.contain('DONE04');
  });

  it('gk-request-status 6.4: a wrong number and a wrong code get the same answer; what was typed stays', async () => {
    const element = put('gk-request-status', markup(room().endpoint));
    await look(element, 'MZJ-2026-0001', 'NO0001');
    const first = textOf(inside(element, '.notice'));
    expect(isIn(element, 'none-found')).to.equal(true);
    expect(focused()).to.equal(inside(element, '.notice'));
    expect(held(await formOf(element))).to.deep.equal({ number: 'MZJ-2026-0001', code: 'NO0001' });
    await expectAccessible(element);
    await look(element, 'NOBODY-0001', 'NO0001');
    expect(textOf(inside(element, '.notice'))).to.equal(first);
  });

  it('gk-request-status 6.4: too many tries are told when to come back', async () => {
    const element = put('gk-request-status', markup(room().endpoint));
    for (let n = 0; n < 6; n += 1) await look(element, 'MZJ-2026-0001', `NO000${n}`);
    expect(textOf(inside(element, '.notice'))).to.equal('查询过于频繁 请在 10 分钟后重试');
  });

  const faults: [what: string, fault: object, says: string][] = [
    ['500', { kind: 'status', status: 500 }, '暂时无法查询'],
    ['403', { kind: 'status', status: 403 }, '暂时无法查询'],
    ['a server that is down', { kind: 'down' }, '暂时无法查询'],
    ['a login page', { kind: 'login' }, '可能是网络登录页'],
    ['another schema', { kind: 'wrong-schema' }, '收到的不是查询结果'],
  ];
  for (const [what, fault, says] of faults)
    it(`gk-request-status: ${what} is told, and asking again works`, async () => {
      const { endpoint, faults: set } = room();
      const element = put('gk-request-status', markup(endpoint));
      await set({ ...fault, match: 'GET /requests' });
      await look(element, 'MZJ-2026-0001', 'RUN001');
      expect(textOf(inside(element, '.notice'))).to.contain(says);
      expect(isIn(element, 'error')).to.equal(true);
      await expectAccessible(element);
      await set();
      await look(element, 'MZJ-2026-0001', 'RUN001');
      expect(isIn(element, 'ready')).to.equal(true);
    });

  it('gk-request-status: nothing typed is named beside its field', async () => {
    const element = put('gk-request-status', markup(room().endpoint));
    await formOf(element);
    button(element, '查询').click();
    await until('it is told', () => element.querySelector('.gk-summary') !== null);
    await element.updateComplete;
    expect(textOf(focused())).to.equal('请更正以下 2 处 请填写：申请编号 请填写：查询码');
    expect(asked).to.have.length(0);
  });

  it('gk-request-status 6.4: a correction is sent with the code, and what was written stays when that fails', async () => {
    const { endpoint, faults: set } = room();
    const element = put('gk-request-status', markup(endpoint));
    await look(element, 'MZJ-2026-0002', 'STOP02');
    await until('what can be done is there', () => inside(element, '.act') !== null);
    expect([...element.shadowRoot!.querySelectorAll('.act summary')].map(textOf)).to.deep.equal([
      '提交补正 请于 2026年11月30日 前',
      '撤回申请',
    ]);
    inside(element, '.act summary')!.click();
    const field = element.shadowRoot!.querySelector<HTMLTextAreaElement>('.act textarea')!;
    field.value = '2025年，澄江街道';
    await set({ kind: 'status', match: 'POST /requests', status: 503 });
    const send = inside(element, '.act button')!;
    send.click();
    await until('it says that it failed', () => textOf(inside(element, '[role=alert]')).startsWith('未能提交'));
    expect(field.value).to.equal('2025年，澄江街道');
    await expectAccessible(element);
    await set();
    send.click();
    await until('it is worked on', () => textOf(inside(element, '.state')) === '办理中');
    expect(focused()).to.equal(inside(element, '.status'));
    expect(inside(element, '.act')).to.equal(null);
  });

  it('gk-request-status: an online request that nobody confirmed has no term yet', async () => {
    const element = put('gk-request-status', markup(room().endpoint));
    const status = {
      no: 'MZJ-2026-9999',
      state: 'submitted',
      label: '待确认',
      steps: [],
      letters: [],
      actions: [],
    };
    window.fetch = () => Promise.resolve(new Response(JSON.stringify({ schema: 'gongkai.status/1', item: status })));
    await look(element, 'MZJ-2026-9999', 'ABCDEF');
    expect(textOf(inside(element, '.status'))).to.contain('尚未起算：自双方确认收到申请之日起计算');
  });

  it('gk-request-status: without https there is no form, the reason, and the link', async () => {
    const secure = Object.getOwnPropertyDescriptor(window, 'isSecureContext')!;
    Object.defineProperty(window, 'isSecureContext', { configurable: true, get: () => false });
    try {
      const element = put('gk-request-status', markup(room().endpoint));
      await element.updateComplete;
      expect(isIn(element, 'insecure')).to.equal(true);
      expect(element.querySelector('form')).to.equal(null);
      expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
      await expectAccessible(element);
    } finally {
      Object.defineProperty(window, 'isSecureContext', secure);
    }
  });

  it('gk-request-status: speaks English', async () => {
    const element = put('gk-request-status', markup(room().endpoint, 'lang="en"'));
    const form = await formOf(element);
    await until('English is there', () => textOf(form.querySelector('.gk-main')) === 'Show');
    expect([...form.querySelectorAll('label')].map(textOf)).to.deep.equal(['Number*', 'Code*']);
    await fillIn(form, { number: 'MZJ-2026-0003', code: 'PROV03' });
    button(element, 'Show').click();
    await until('the status is there', () => isIn(element, 'ready'));
    await element.updateComplete;
    expect(textOf(inside(element, '.status'))).to.contain('January 12, 2027 provisional');
  });
});
