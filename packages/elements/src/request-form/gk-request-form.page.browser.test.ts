import { expect } from 'chai';
import { axeViolations } from '../../testing/a11y.ts';
import { textOf, until } from '../../testing/catalogue-page.ts';
import { button, choose, fillIn, wholeForm, held, isIn, leave, press, put, room } from '../../testing/form-page.ts';
import { check, person, picture, requestForm, shown, toCheck } from '../../testing/request.ts';
import '../provider/gk-provider.ts';
import './gk-request-form.ts';

const year = 365 * 86_400_000;
/** Runs with another localStorage: one that is forbidden, or full. */
async function withStorage(storage: () => unknown, run: () => Promise<void>): Promise<void> {
  const real = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
  Object.defineProperty(window, 'localStorage', { configurable: true, get: storage });
  try {
    await run();
  } finally {
    Object.defineProperty(window, 'localStorage', real);
  }
}
const forbidden = (): never => {
  throw new DOMException('denied', 'SecurityError');
};
const full = {
  getItem: () => null,
  removeItem: () => undefined,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

describe('gk-request-form in its page', () => {
  afterEach(leave);

  for (const [what, storage] of [
    ['forbidden', forbidden],
    ['full', () => full],
  ] as const)
    it(`gk-request-form: storage ${what}: it says that nothing is kept, warns before leaving, and files all the same`, () =>
      withStorage(storage, async () => {
        const { endpoint, filed } = room();
        const element = put('gk-request-form', requestForm(endpoint));
        const form = await wholeForm(element);
        await fillIn(form, person);
        await until('it is told', () => textOf(element.querySelector('.gk-warn')).startsWith('浏览器未能保存草稿'));
        expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true })), 'leaving is asked').to.equal(
          false,
        );
        const wrong = await axeViolations(element.parentElement!);
        expect(wrong.filter((line) => !/^(page-has-heading-one|region|landmark)/.test(line))).to.deep.equal([]);
        await check(element);
        await press(element, '提交');
        expect(await filed()).to.have.length(1);
        expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true })), 'nothing is lost now').to.equal(
          true,
        );
      }));

  for (const wrongBy of [year, -year])
    it(`gk-request-form: a clock wrong by ${wrongBy > 0 ? 'a year ahead' : 'a year behind'}, and put right later, costs no draft and tells no wrong day`, async () => {
      const { endpoint } = room();
      const real = Date.now;
      Date.now = () => real() + wrongBy;
      const element = put('gk-request-form', requestForm(endpoint));
      try {
        await fillIn(await wholeForm(element), person);
        window.dispatchEvent(new Event('pagehide'));
      } finally {
        Date.now = real;
      }
      element.parentElement!.remove();
      const again = put('gk-request-form', requestForm(endpoint));
      const form = await wholeForm(again);
      await again.updateComplete;
      expect(held(form)['wanted.name']).to.equal(person['wanted.name']);
      await fillIn(form, { 'applicant.idNo': person['applicant.idNo']! });
      await check(again);
      await press(again, '提交');
      expect(textOf(await shown(again, 'receipt')))
        .to.contain(String(new Date().getFullYear()))
        .and.to.contain('2026年12月22日');
    });

  it('gk-request-form: a public computer keeps nothing, and the form is empty for the next one', async () => {
    const element = put('gk-request-form', requestForm(room().endpoint));
    const form = await wholeForm(element);
    await fillIn(form, person);
    window.dispatchEvent(new Event('pagehide'));
    expect(localStorage.length).to.equal(1);
    form.querySelector<HTMLInputElement>('.gk-note input[type=checkbox]')!.click();
    await element.updateComplete;
    expect(localStorage.length).to.equal(0);
    await fillIn(form, { 'wanted.docNo': '澄民发〔2025〕12号' });
    window.dispatchEvent(new Event('pagehide'));
    await element.updateComplete;
    expect(localStorage.length).to.equal(0);
    expect(held(form)).to.deep.equal({});
  });

  it('gk-request-form: draft="off" keeps nothing and says nothing of drafts', async () => {
    const element = put('gk-request-form', requestForm(room().endpoint, 'draft="off"'));
    const form = await wholeForm(element);
    await fillIn(form, person);
    window.dispatchEvent(new Event('pagehide'));
    expect(localStorage.length).to.equal(0);
    expect(textOf(form)).not.to.contain('草稿').and.not.to.contain('7 天');
  });

  it('gk-request-form: moved by the page, it keeps what was typed; taken away, the page’s own content is whole', async () => {
    const element = put('gk-request-form', requestForm(room().endpoint));
    const form = await wholeForm(element);
    await fillIn(form, person);
    choose(form, 'uploads.other', picture());
    const other = document.createElement('main');
    document.body.append(other);
    other.append(element);
    await element.updateComplete;
    expect(held(form)).to.deep.equal(person);
    expect(element.querySelector('form')).to.equal(form);
    element.remove();
    await Promise.resolve();
    expect(element.innerHTML).to.equal('<a href="/apply?dept=mzj">在线申请政府信息公开</a>');
    element.requestUpdate();
    await element.updateComplete;
    expect(element.innerHTML, 'also when something arrives afterwards').to.equal(
      '<a href="/apply?dept=mzj">在线申请政府信息公开</a>',
    );
    other.append(element);
    await element.updateComplete;
    expect(held(element.querySelector('form')!), 'put back later, it is all there').to.deep.equal(person);
    expect(textOf(element.querySelector('.gk-files'))).to.contain('id.png');
  });

  it('gk-request-form: a copy made with its form inside has one form, its own', async () => {
    const element = put('gk-request-form', requestForm(room().endpoint));
    await wholeForm(element);
    const copy = put('gk-request-form', element.outerHTML);
    await until(
      'it has a form of its own',
      () => copy.querySelector('fieldset input')!.id !== element.querySelector('fieldset input')!.id,
    );
    expect(copy.querySelectorAll('form')).to.have.length(1);
    const ids = [...document.querySelectorAll('main [id]')].map(({ id }) => id);
    expect(new Set(ids).size, 'no id twice').to.equal(ids.length);
  });

  it('gk-request-form: what was typed into the page’s own form while this one was loading is taken over', async () => {
    const { endpoint, faults } = room();
    await faults({ kind: 'slow', match: 'GET /forms', ms: 150 });
    const own = `<form method="post" action="/apply"><input name="applicant.name"><select name="carrier"><option></option><option value="paper"></option></select></form>`;
    const element = put(
      'gk-request-form',
      `<gk-request-form endpoint="${endpoint}" department="民政局">${own}</gk-request-form>`,
    );
    const first = element.querySelector('form')!;
    first.querySelector('input')!.value = '王五';
    first.querySelector('select')!.value = 'paper';
    const form = await wholeForm(element);
    await fillIn(form, { 'applicant.kind': 'natural' });
    await element.updateComplete;
    expect(held(form)).to.deep.equal({ 'applicant.kind': 'natural', 'applicant.name': '王五', carrier: 'paper' });
    expect(first.isConnected, 'one form on the page').to.equal(false);
  });

  it('gk-request-form: an organisation gives its code and a contact person, and no kind of proof', async () => {
    const { endpoint, filed } = room();
    const element = put('gk-request-form', requestForm(endpoint));
    await toCheck(element, {
      'applicant.kind': 'enterprise',
      'applicant.name': '江阴某某有限公司',
      'applicant.idNo': '91320281MA1XXXXX0X',
      'applicant.contactPerson': '李四',
      'applicant.email': 'ls@example.com',
      'wanted.docNo': '澄民发〔2025〕12号',
      carrier: 'paper',
      delivery: 'self-pickup',
    });
    await press(element, '提交');
    expect((await filed())[0]!.request['applicant']).to.deep.equal({
      kind: 'enterprise',
      name: '江阴某某有限公司',
      idKind: 'uscc',
      idNo: '91320281MA1XXXXX0X',
      contactPerson: '李四',
      email: 'ls@example.com',
    });
  });

  it('gk-request-form: nothing filled in: only questions that are asked are named', async () => {
    const element = put('gk-request-form', requestForm(room().endpoint));
    await wholeForm(element);
    button(element, '下一步：核对').click();
    await element.updateComplete;
    const links = [...element.querySelectorAll('.gk-summary li')];
    expect(links.map(textOf)[0]).to.equal('请选择：申请人类别');
    expect(
      links.every((each) => each.querySelector('a') !== null),
      'each leads to its field',
    ).to.equal(true);
  });

  it('gk-request-form: what is missing is named, each beside its field, and one of three is enough', async () => {
    const element = put('gk-request-form', requestForm(room().endpoint));
    const form = await wholeForm(element);
    await fillIn(form, { 'applicant.kind': 'natural', delivery: 'post' });
    button(element, '下一步：核对').click();
    await element.updateComplete;
    expect([...element.querySelectorAll('.gk-summary li')].map(textOf)).to.deep.equal([
      '请填写：姓名',
      '请选择：证件名称',
      '请填写：证件号码',
      '请至少填写一种联系方式，以便联系您',
      '请填写所需信息的名称、文号或其他特征性描述之一',
      '请选择：信息载体形式',
      '请填写：通信地址',
    ]);
  });

  it('gk-request-form: speaks English, also in what it checks, and changes language without losing a word', async () => {
    const { endpoint } = room();
    const element = put(
      'gk-request-form',
      `<gk-provider endpoint="${endpoint}" department="民政局" lang="en">${'<gk-request-form></gk-request-form>'}</gk-provider>`,
    );
    const form = await wholeForm(element);
    await until('English is there', () => textOf(form.querySelector('.gk-main')) === 'Next: check');
    expect(textOf(form.querySelector('legend'))).to.equal('1. Applicant');
    await fillIn(form, { 'applicant.kind': 'natural', 'applicant.name': 'Zhang San' });
    button(element, 'Next: check').click();
    await element.updateComplete;
    expect(textOf(element.querySelector('.gk-summary li'))).to.equal('Please choose: Proof of identity');
    element.lang = 'zh-CN';
    await element.updateComplete;
    expect(textOf(form.querySelector('legend'))).to.equal('一、申请人');
    expect(held(form)['applicant.name']).to.equal('Zhang San');
  });

  it('gk-request-form: the page may stop it before sending, and learns nothing personal', async () => {
    const { endpoint, filed } = room();
    const element = put('gk-request-form', requestForm(endpoint, 'about="MZ-011"'));
    const told: unknown[] = [];
    for (const name of [
      'gk-request-prepared',
      'gk-request-filed',
      'gk-draft-saved',
      'gk-draft-restored',
      'gk-data-shown',
    ])
      element.addEventListener(name, (event) => told.push((event as CustomEvent).detail));
    const stop = (event: Event): void => event.preventDefault();
    element.addEventListener('gk-request-prepared', stop);
    await toCheck(element);
    await press(element, '提交');
    expect(await filed()).to.have.length(0);
    expect(isIn(element, 'checking')).to.equal(true);
    element.removeEventListener('gk-request-prepared', stop);
    await press(element, '提交');
    const [one] = await filed();
    expect(one!.request['about']).to.equal('MZ-011');
    expect(JSON.stringify(told)).not.to.match(/张三|3202|8686|低保|K731/);
  });

  it('gk-request-form: markup, right-to-left marks and endless words in a definition are text and fit', async () => {
    const evil = '<img src=x onerror="window.hit=1">\u202eabc';
    const long = '政'.repeat(300) + 'x'.repeat(300);
    const element = put('gk-request-form', requestForm(room().endpoint));
    element.data = {
      schema: 'gongkai.form/1',
      item: {
        version: 'evil',
        guideUrl: 'javascript:alert(1)',
        contact: { phone: evil },
        groups: [
          {
            legend: evil,
            hint: long,
            fields: [
              { name: 'wanted.name', type: 'text', label: evil, hint: long },
              { name: 'carrier', type: 'radio', label: long, options: [{ value: '"><b>', label: evil }] },
            ],
          },
        ],
      },
    };
    await until('it is asked', () => textOf(element.querySelector('.gk-form legend')) === evil);
    element.parentElement!.setAttribute('style', 'width:320px');
    expect(element.scrollWidth).to.be.at.most(320);
    expect(element.querySelector('.gk-form img, .gk-form b')).to.equal(null);
    expect(element.shadowRoot!.querySelector('a[href^="javascript"]')).to.equal(null);
    expect((window as unknown as { hit?: number }).hit).to.equal(undefined);
  });
});
