import { expect } from 'chai';
import { axeViolations } from '../../testing/a11y.ts';
import { downloaded, textOf, until } from '../../testing/catalogue-page.ts';
import { button, fillIn, focused, wholeForm, held, isIn, leave, press, put, room } from '../../testing/form-page.ts';
import { check, person, requestForm, shown, toCheck } from '../../testing/request.ts';
import './gk-request-form.ts';
import type { GkRequestForm } from './gk-request-form.ts';

async function expectAccessible(element: GkRequestForm): Promise<void> {
  const wrong = await axeViolations(element.parentElement!);
  expect(wrong.filter((line) => !/^(page-has-heading-one|region|landmark)/.test(line))).to.deep.equal([]);
}

const atSending: [what: string, fault: object, says: RegExp][] = [
  ['the server is down', { kind: 'down' }, /连接中断，无法确认是否送达.*不会重复受理/],
  ['the answer is lost', { kind: 'lost' }, /连接中断，无法确认是否送达.*不会重复受理/],
  ['401', { kind: 'status', status: 401 }, /系统拒绝了本次提交/],
  ['403', { kind: 'status', status: 403 }, /系统拒绝了本次提交/],
  ['404', { kind: 'status', status: 404 }, /受理地址已变更/],
  [
    '429 with Retry-After',
    { kind: 'status', status: 429, retryAfter: '600' },
    /提交过于频繁.*请在 10 分钟后重试.*最多提交 30 件/,
  ],
  ['429 for half a minute', { kind: 'status', status: 429, retryAfter: '30' }, /请在 30 秒后重试/],
  ['500', { kind: 'status', status: 500 }, /系统出现故障.*不会重复受理/],
  ['503', { kind: 'status', status: 503 }, /系统繁忙/],
  ['507, the server’s storage is full', { kind: 'status', status: 507 }, /系统繁忙/],
  ['a login page', { kind: 'login' }, /可能是网络登录页/],
  ['another schema', { kind: 'wrong-schema' }, /收到的不是受理结果/],
];

describe('gk-request-form: what can go wrong on the way', () => {
  afterEach(leave);

  for (const [what, fault, says] of atSending)
    it(`gk-request-form: ${what} at sending: says what happened, keeps all, and files once when it is over`, async () => {
      const { endpoint, faults, filed } = room();
      const element = put('gk-request-form', requestForm(endpoint));
      const form = await toCheck(element);
      await faults({ ...fault, match: 'POST /requests' });
      await press(element, '提交');
      const panel = await shown(element, 'failure');
      expect(textOf(panel)).to.match(says);
      expect(focused()).to.equal(panel);
      expect(panel.querySelector('a')!.getAttribute('href'), 'a phone number').to.match(/^tel:/);
      expect(isIn(element, 'failed')).to.equal(true);
      expect(held(form)).to.deep.equal(person);
      await expectAccessible(element);
      await faults();
      await press(element, '重新提交');
      await shown(element, 'receipt');
      expect(await filed()).to.have.length(1);
    });

  it('gk-request-form: no answer at all is a timeout, and the form is whole', async () => {
    const { endpoint, filed } = room();
    const element = put('gk-request-form', requestForm(endpoint));
    const form = await toCheck(element);
    const real = window.fetch;
    window.fetch = (url, init) =>
      new Promise((_, refuse) =>
        init!.signal!.addEventListener('abort', () => refuse(new DOMException('', 'AbortError'))),
      );
    const timer = window.setTimeout;
    window.setTimeout = ((run: () => void, ms: number) => timer(run, ms === 30_000 ? 30 : ms)) as typeof setTimeout;
    try {
      await press(element, '提交');
      expect(textOf(await shown(element, 'failure'))).to.contain('服务器长时间没有回应');
      expect(held(form)).to.deep.equal(person);
    } finally {
      window.fetch = real;
      window.setTimeout = timer;
    }
    await press(element, '重新提交');
    expect(await filed()).to.have.length(1);
  });

  it('gk-request-form: offline is told as such, and the filled form can be saved without a network', async () => {
    const { endpoint } = room();
    const element = put('gk-request-form', requestForm(endpoint));
    await toCheck(element);
    const real = window.fetch;
    window.fetch = () => Promise.reject(new TypeError('no network'));
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      await press(element, '提交');
      expect(isIn(element, 'offline')).to.equal(true);
      expect(textOf(await shown(element, 'failure'))).to.contain('网络已断开，内容尚未送达');
      const file = await downloaded(() => button(element, '另存为文件').click());
      expect(file).to.contain('320219195606060012').and.to.contain('<th>姓名</th><td>张三</td>');
    } finally {
      window.fetch = real;
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('gk-request-form: pressed twice, filed once', async () => {
    const { endpoint, faults, filed } = room();
    const element = put('gk-request-form', requestForm(endpoint));
    await toCheck(element);
    await faults({ kind: 'slow', match: 'POST /requests', ms: 100 });
    button(element, '提交').click();
    element.querySelector<HTMLElement>('.gk-check .gk-main')!.click();
    await shown(element, 'receipt');
    expect(await filed()).to.have.length(1);
  });

  it('gk-request-form: mended after a lost answer, the receipt of the first wording is shown as such', async () => {
    const { endpoint, faults, filed } = room();
    const element = put('gk-request-form', requestForm(endpoint));
    const form = await toCheck(element);
    await faults({ kind: 'lost', match: 'POST /requests' });
    await press(element, '提交');
    await faults();
    element.querySelector<HTMLElement>('.gk-check-group button')!.click();
    await element.updateComplete;
    await fillIn(form, { 'wanted.name': '另一份' });
    await check(element);
    await press(element, '提交');
    expect(textOf(await shown(element, 'receipt'))).to.contain('此前一次提交已被受理；之后修改的内容未包含在内');
    const all = await filed();
    expect(all.map(({ request }) => (request['wanted'] as { name: string }).name)).to.deep.equal([
      person['wanted.name'],
    ]);
  });

  it('gk-request-form: a key used before a reload asks the reader before anything is filed anew', async () => {
    const { endpoint, faults, filed } = room();
    const element = put('gk-request-form', requestForm(endpoint));
    await toCheck(element);
    await faults({ kind: 'lost', match: 'POST /requests' });
    await press(element, '提交');
    await faults();
    element.parentElement!.remove();
    const again = put('gk-request-form', requestForm(endpoint));
    await toCheck(again, { 'applicant.idNo': person['applicant.idNo']!, 'wanted.docNo': '澄民发〔2025〕12号' });
    await press(again, '提交');
    expect(textOf(await shown(again, 'failure'))).to.contain('此前一次提交可能已被受理');
    expect(await filed()).to.have.length(1);
    await press(again, '作为新的一份提交');
    await shown(again, 'receipt');
    expect(await filed()).to.have.length(2);
  });

  const atOpening: [what: string, fault: object, state: string][] = [
    ['500', { kind: 'status', status: 500 }, 'error'],
    ['403', { kind: 'status', status: 403 }, 'error'],
    ['a login page', { kind: 'login' }, 'error'],
    ['another schema', { kind: 'wrong-schema' }, 'error'],
  ];
  for (const [what, fault, state] of atOpening)
    it(`gk-request-form: ${what} at opening: the link stays, and the form comes when it is asked again`, async () => {
      const { endpoint, faults } = room();
      await faults({ ...fault, match: 'GET /forms' });
      const element = put('gk-request-form', requestForm(endpoint));
      const refused: unknown[] = [];
      element.addEventListener('gk-data-refused', (event) => refused.push((event as CustomEvent).detail));
      await until('it says so', () => isIn(element, state));
      await element.updateComplete;
      expect(textOf(await shown(element, 'notice'))).to.contain('在线表单暂时无法打开，请使用以下方式');
      expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
      expect(refused).to.have.length(1);
      await expectAccessible(element);
      await faults();
      button(element, '重试').click();
      await wholeForm(element);
    });

  it('gk-request-form: while the questions are slow the link is there, and nothing flickers', async () => {
    const { endpoint, faults } = room();
    await faults({ kind: 'hang', match: 'GET /forms' });
    const element = put('gk-request-form', requestForm(endpoint));
    await until('it is loading', () => isIn(element, 'loading'));
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    await expectAccessible(element);
  });

  it('gk-request-form: without an endpoint the link stays, and editors are told', async () => {
    location.hash = '#gk-debug';
    const element = put('gk-request-form', '<gk-request-form><a href="/apply">申请</a></gk-request-form>');
    await element.updateComplete;
    expect(isIn(element, 'error')).to.equal(true);
    expect(textOf(await shown(element, 'notice'))).to.contain('请设置 endpoint 与 department');
    history.replaceState(null, '', location.pathname);
  });
});
