import { expect } from 'chai';
import { axeViolations } from '../../testing/a11y.ts';
import { textOf, until } from '../../testing/catalogue-page.ts';
import {
  button,
  choose,
  fillIn,
  focused,
  wholeForm,
  held,
  isIn,
  leave,
  press,
  put,
  room,
} from '../../testing/form-page.ts';
import { check, person, picture, requestForm, shown, toCheck } from '../../testing/request.ts';
import './gk-request-form.ts';
import type { GkRequestForm } from './gk-request-form.ts';

async function expectAccessible(element: GkRequestForm): Promise<void> {
  const wrong = await axeViolations(element.parentElement!);
  expect(wrong.filter((line) => !/^(page-has-heading-one|region|landmark)/.test(line))).to.deep.equal([]);
}

describe('gk-request-form', () => {
  afterEach(leave);

  it('gk-request-form 6.3: asked, checked, filed; the receipt tells number, code and the truth about the clock', async () => {
    const { endpoint, filed } = room();
    const element = put('gk-request-form', requestForm(endpoint));
    const told: unknown[] = [];
    element.addEventListener('gk-request-filed', (event) => told.push((event as CustomEvent).detail));
    const form = await toCheck(element);
    expect(textOf(focused())).to.equal('请核对，无误后提交');
    expect(form.checkVisibility(), 'the form is out of sight').to.equal(false);
    expect([...element.querySelectorAll('.gk-check dd')].map(textOf)).to.include.members([
      '公民',
      '张三',
      '居民身份证',
      '电子文件',
    ]);
    await press(element, '提交');
    const receipt = await shown(element, 'receipt');
    const [one] = await filed();
    expect(textOf(receipt))
      .to.contain(one!.no)
      .and.to.contain('自双方确认之日起 20 个工作日')
      .and.to.contain('例如今日确认，答复期限至 2026年12月22日');
    expect(focused()).to.equal(receipt);
    expect(told).to.deep.equal([{ no: one!.no, submittedAt: (told[0] as { submittedAt: string }).submittedAt }]);
    expect(one!.request).to.deep.equal({
      organ: '江阴市民政局',
      applicant: {
        kind: 'natural',
        name: '张三',
        idKind: 'id-card',
        idNo: '320219195606060012',
        phone: '0510-86861234',
      },
      wanted: { name: '2025年城乡低保资金支出明细' },
      carrier: 'electronic',
      delivery: 'online',
    });
    expect(localStorage.length, 'the draft is gone').to.equal(0);
    expect(element.querySelector('a'), 'the link has given way').to.equal(null);
  });

  it('gk-request-form 6.3 (1): the network dies at submit: values, files and key stay; back online one request is on the server', async () => {
    const { endpoint, faults, filed } = room();
    const element = put('gk-request-form', requestForm(endpoint));
    const form = await wholeForm(element);
    await fillIn(form, person);
    choose(form, 'uploads.identity', picture());
    await until('the file is there', () => textOf(element.querySelector('.gk-files')).includes('已上传'));
    await check(element);
    await faults({ kind: 'down', match: 'POST /requests' });
    await press(element, '提交');
    const panel = await shown(element, 'failure');
    expect(focused()).to.equal(panel);
    expect(textOf(panel)).to.contain('重新提交不会重复受理');
    expect(held(form), 'nothing typed is lost').to.deep.equal(person);
    expect(textOf(element.querySelector('.gk-check')), 'nor the file').to.contain('id.png');
    const key = (JSON.parse(localStorage.getItem(localStorage.key(0)!)!) as { key: string }).key;
    await faults({ kind: 'lost', match: 'POST /requests' }); // browsers ask again by themselves, too
    await press(element, '重新提交');
    expect(isIn(element, 'failed')).to.equal(true);
    expect(await filed(), 'filed, though nobody knows').to.have.length(1);
    await faults();
    expect((JSON.parse(localStorage.getItem(localStorage.key(0)!)!) as { key: string }).key).to.equal(key);
    await press(element, '重新提交');
    await shown(element, 'receipt');
    const all = await filed();
    expect(all, 'one request').to.have.length(1);
    expect(all[0]!.request['uploads']).to.deep.equal(['u1']);
  });

  it('gk-request-form 6.3 (2): the server finds two fields wrong: the summary has the focus, both are marked, and it is filed once mended', async () => {
    const { endpoint, faults, filed } = room();
    await faults({ kind: 'invalid', match: 'POST /requests', pointers: ['/applicant/phone', '/wanted'], times: 1 });
    const element = put('gk-request-form', requestForm(endpoint));
    const form = await toCheck(element);
    await press(element, '提交');
    const summary = element.querySelector('.gk-summary')!;
    expect(focused()).to.equal(summary);
    expect(textOf(summary)).to.equal('请更正以下 2 处 此项未被接受（/applicant/phone） 此项未被接受（/wanted）');
    const wrong = [...form.querySelectorAll('[aria-invalid=true]')] as HTMLInputElement[];
    expect(wrong.map(({ name }) => name)).to.deep.equal(['applicant.phone', 'wanted.name']);
    for (const field of wrong) {
      const error = form.querySelector(`#${field.getAttribute('aria-describedby')!.split(' ').at(-1)!}`);
      expect(textOf(error)).to.match(/^此项未被接受/);
    }
    summary.querySelector<HTMLElement>('li:last-child a')!.click();
    expect(focused(), 'a link in it leads to its field').to.equal(wrong[1]);
    expect(held(form)).to.deep.equal(person);
    await check(element);
    await press(element, '提交');
    expect(await filed()).to.have.length(1);
  });

  it('gk-request-form 6.3 (3): after a reload the draft is back, without the id number and the files, which are named', async () => {
    const { endpoint } = room();
    const element = put('gk-request-form', requestForm(endpoint));
    const form = await wholeForm(element);
    await fillIn(form, person);
    choose(form, 'uploads.identity', picture());
    window.dispatchEvent(new Event('pagehide'));
    const kept = localStorage.getItem(localStorage.key(0)!)!;
    expect(kept).to.contain('张三').and.not.to.contain('320219195606060012').and.not.to.contain('id.png');
    expect(localStorage.key(0)).to.equal(`gk:draft:${location.origin}:request:2026-1`);
    element.parentElement!.remove();

    const again = put('gk-request-form', requestForm(endpoint));
    const events: string[] = [];
    again.addEventListener('gk-draft-restored', ({ type }) => events.push(type));
    const second = await wholeForm(again);
    await again.updateComplete;
    const { 'applicant.idNo': _number, ...rest } = person;
    expect(held(second)).to.deep.equal(rest);
    expect(textOf(again.querySelector('[data-restored]'))).to.equal(
      '已恢复本机保存的草稿 为保护个人信息未保存、需重新填写：身份证明、证件号码',
    );
    expect(events).to.deep.equal(['gk-draft-restored']);
    button(again, '清除本机草稿').click();
    await again.updateComplete;
    expect(localStorage.length).to.equal(0);
    expect(again.querySelector('[data-restored]')).to.equal(null);
  });

  it('gk-request-form 6.3 (4): autofill finds name, phone and address, and the page’s own scripts see the fields', async () => {
    const element = put('gk-request-form', requestForm(room().endpoint));
    const form = await wholeForm(element);
    await fillIn(form, { ...person, delivery: 'post', 'applicant.address': '江阴市澄江街道1号' });
    const token = (name: string): string | null =>
      form.querySelector(`[name="${name}"]:enabled`)!.getAttribute('autocomplete');
    expect(
      ['applicant.name', 'applicant.phone', 'applicant.email', 'applicant.address', 'applicant.idNo'].map(token),
    ).to.deep.equal(['name', 'tel', 'email', 'street-address', 'off']);
    expect(document.forms[0]).to.equal(form);
    expect(new FormData(document.forms[0]).get('applicant.address')).to.equal('江阴市澄江街道1号');
    for (const control of form.querySelectorAll<HTMLInputElement>(':is(input,select,textarea):enabled'))
      expect(control.labels!.length, control.name).to.be.at.least(1);
    // a password manager or the browser fills in at once, with one event at the end
    form.querySelector<HTMLInputElement>('[name="applicant.email"]')!.value = 'zs@example.com';
    form.querySelector('[name="applicant.email"]')!.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    await check(element);
    expect(textOf(element.querySelector('.gk-check'))).to.contain('zs@example.com');
  });

  it('gk-request-form 6.3 (5): a page without https shows no form: the reason, and the link', async () => {
    const real = Object.getOwnPropertyDescriptor(window, 'isSecureContext')!;
    Object.defineProperty(window, 'isSecureContext', { configurable: true, get: () => false });
    try {
      const element = put(
        'gk-request-form',
        requestForm(room().endpoint, 'apply-url="https://open.example.gov.cn/apply"'),
      );
      await element.updateComplete;
      expect(isIn(element, 'insecure')).to.equal(true);
      expect(element.querySelector('form')).to.equal(null);
      expect(textOf(element.shadowRoot!.querySelector('.notice'))).to.contain('本页未加密（http），不宜填写个人信息');
      expect(element.shadowRoot!.querySelector('.notice a')!.getAttribute('href')).to.equal(
        'https://open.example.gov.cn/apply',
      );
      expect(element.querySelector('a')!.checkVisibility(), 'the page’s own link is in sight').to.equal(true);
      await expectAccessible(element);
    } finally {
      Object.defineProperty(window, 'isSecureContext', real);
    }
  });

  it('gk-request-form 6.3 (6): each control has a name, all of it is reached by Tab, 320 px and 200 % text fit', async () => {
    const element = put('gk-request-form', requestForm(room().endpoint, 'headline-level="2"'));
    const place = element.parentElement!;
    const form = await wholeForm(element);
    await fillIn(form, { 'applicant.kind': 'natural', delivery: 'post' });
    await element.updateComplete;
    await expectAccessible(element);
    for (const control of form.querySelectorAll<HTMLElement>(':is(input,select,textarea,button):enabled'))
      expect(control.tabIndex, control.outerHTML).to.equal(0);
    button(element, '下一步：核对').click();
    await element.updateComplete;
    await expectAccessible(element);
    place.setAttribute('style', 'width:320px;--gk-font-size:32px');
    expect(element.scrollWidth, 'nothing sticks out at 320 px with 200 % text').to.be.at.most(320);
    for (const control of form.querySelectorAll<HTMLElement>('input[type=radio],input[type=checkbox]'))
      if (control.checkVisibility())
        expect(control.closest('label')!.getBoundingClientRect().height).to.be.at.least(24);
    place.removeAttribute('style');
    await fillIn(form, { ...person, delivery: 'online' });
    await check(element);
    await expectAccessible(element);
    await press(element, '提交');
    await expectAccessible(element);
  });

  it('gk-request-form 6.3: the purpose is asked nowhere, and a definition that asks it is refused', async () => {
    const { endpoint } = room();
    const element = put('gk-request-form', requestForm(endpoint));
    const form = await wholeForm(element);
    expect([...form.querySelectorAll('label,legend,.gk-label')].map(textOf).join()).not.to.match(/用途|特殊需要|理由/);
    location.hash = '#gk-debug';
    const asking = put('gk-request-form', requestForm(endpoint));
    const field = { name: 'usage', type: 'text', label: '所需信息的用途' };
    asking.data = { schema: 'gongkai.form/1', item: { version: '1', groups: [{ legend: '一', fields: [field] }] } };
    await until('it is refused', () => isIn(asking, 'error'));
    const editors = (): string => textOf(asking.shadowRoot!.querySelector('.warn'));
    await until('editors are told', () => editors().includes('/item/groups/0/fields/0/label'));
    expect(editors()).to.contain('条例第二十九条');
    expect(asking.querySelector('a')!.checkVisibility()).to.equal(true);
    history.replaceState(null, '', location.pathname);
  });
});
