import { expect } from 'chai';
import { axeViolations } from '../../testing/a11y.ts';
import { textOf, until } from '../../testing/catalogue-page.ts';
import { choose, fillIn, wholeForm, held, leave, press, put, room } from '../../testing/form-page.ts';
import { check, person, picture, requestForm, shown } from '../../testing/request.ts';
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
});
