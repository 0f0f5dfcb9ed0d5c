import { expect } from 'chai';
import { textOf, until } from '../../testing/catalogue-page.ts';
import { button, fillIn, wholeForm, held, isIn, leave, press, put, room } from '../../testing/form-page.ts';
import { requestForm, toCheck } from '../../testing/request.ts';
import '../provider/gk-provider.ts';
import './gk-request-form.ts';

describe('gk-request-form: what is asked and what is answered', () => {
  afterEach(leave);

  it('gk-request-form: an organisation gives its code and a contact person, and no kind of proof', async () => {
    const { endpoint, filed } = room();
    const element = put('gk-request-form', requestForm(endpoint));
    await toCheck(element, {
      'applicant.kind': 'enterprise',
      'applicant.name': '江阴某某有限公司',
      'applicant.idNo': '91320281MA7KQ4T2PP',
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
      idNo: '91320281MA7KQ4T2PP',
      contactPerson: '李四',
      email: 'ls@example.com',
    });
  });

  it('gk-request-form: what was refused is told again in the language the reader changes to', async () => {
    const element = put('gk-request-form', requestForm(room().endpoint));
    await wholeForm(element);
    button(element, '下一步：核对').click();
    await element.updateComplete;
    const told = (): string => textOf(element.querySelector('.gk-summary li'));
    expect(told()).to.equal('请选择：申请人类别');
    element.setAttribute('lang', 'en');
    await until('told in English', () => told().startsWith('Please choose'));
    element.setAttribute('lang', 'zh');
    await until('told in Chinese again', () => told() === '请选择：申请人类别');
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
