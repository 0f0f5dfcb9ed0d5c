import { expect } from 'chai';
import { endpoint, json, ownStorage, serve, typeInto, type Answer } from '../../testing/comment-server.ts';
import { clear, expectAccessible, inside, shown, textOf, until } from '../../testing/shown-page.ts';
import './gk-feedback.ts';
import type { GkFeedback } from './gk-feedback.ts';

const official = '<span id="_span_jiucuo"><img alt="我为政府网站找错" src="data:,"></span>';
const tag = (attributes = '', inner = official): string =>
  `<gk-feedback endpoint="${endpoint}" ${attributes}>${inner}</gk-feedback>`;
const control = <E extends HTMLElement = HTMLInputElement>(element: Element, name: string): E =>
  element.querySelector<E>(`.gk-form [name=${name}]`)!;
let stop = (): void => undefined;
const serving = (routes: Readonly<Record<string, Answer>>): ReturnType<typeof serve> => {
  const server = serve(routes);
  ({ stop } = server);
  return server;
};
async function opened(element: GkFeedback): Promise<void> {
  inside(element, 'button').click();
  await until('the form is there', () => control(element, 'text') !== null);
  await element.updateComplete;
}
async function send(element: GkFeedback): Promise<void> {
  control(element, 'kind').click();
  typeInto(control<HTMLTextAreaElement>(element, 'text'), '第二段的电话已停用');
  await element.updateComplete;
  element.querySelector<HTMLButtonElement>('.gk-form [type=submit]')!.click();
}

describe('gk-feedback', () => {
  before(ownStorage);
  afterEach(() => {
    stop();
    clear();
    ownStorage();
  });

  it('gk-feedback 6.12 (1): the official widget stays in the page, untouched, in every state', async () => {
    serving({ 'POST /feedback': () => json({ ref: 'JC-7' }, 202) });
    const element = await shown<GkFeedback>(tag());
    const widget = element.querySelector('#_span_jiucuo')!;
    const untouched = (): void => {
      expect(document.getElementById('_span_jiucuo')).to.equal(widget);
      expect(widget.parentElement).to.equal(element);
      expect(widget.outerHTML).to.equal(official);
      expect(widget.checkVisibility()).to.equal(true);
    };
    untouched();
    await opened(element);
    untouched();
    await send(element);
    await until('the receipt is there', () => inside(element, '.receipt') !== null);
    untouched();
    expect(document.querySelectorAll('#_span_jiucuo')).to.have.length(1);
    element.remove();
    await Promise.resolve();
    expect(widget.outerHTML).to.equal(official);
  });

  it('gk-feedback 6.12 (2): the draft is kept through a failed send and a reload, without the contact', async () => {
    serving({ 'POST /feedback': () => Promise.reject(new TypeError('down')) });
    const first = await shown<GkFeedback>(tag());
    await opened(first);
    typeInto(control(first, 'contact'), '0510-1');
    await send(first);
    await until('the failure is told', () => inside(first, '.failure') !== null);
    expect(control(first, 'text').value).to.equal('第二段的电话已停用');
    await expectAccessible(first);
    clear();
    const second = await shown<GkFeedback>(tag('open'));
    await until('the form is there', () => control(second, 'text')?.value !== '' && control(second, 'text') !== null);
    expect(control(second, 'text').value).to.equal('第二段的电话已停用');
    expect(control(second, 'contact').value).to.equal('');
  });

  it('gk-feedback 6.12 (3): no picture of the screen: what is sent is address, kind, words and contact', async () => {
    const server = serving({ 'POST /feedback': () => json({ ref: 'JC-7' }, 202) });
    const element = await shown<GkFeedback>(tag());
    const told: unknown[] = [];
    element.addEventListener('gk-feedback-filed', (event) => told.push((event as CustomEvent).detail));
    await opened(element);
    expect(element.querySelectorAll('.gk-form [type=file], canvas, video')).to.have.length(0);
    expect(control(element, 'url').value).to.equal(location.href);
    await send(element);
    await until('the receipt is there', () => inside(element, '.receipt') !== null);
    const [{ body, path }] = server.seen as [(typeof server.seen)[0]];
    expect([path, body]).to.deep.equal([
      '/feedback',
      { url: location.href, kind: 'error', text: '第二段的电话已停用' },
    ]);
    expect(told).to.deep.equal([{ ref: 'JC-7' }]);
    expect(textOf(inside(element, '.receipt'))).to.contain('JC-7');
    expect(element.shadowRoot!.activeElement).to.equal(inside(element, '.receipt'));
    await expectAccessible(element);
    inside(element, '.receipt button').click();
    await until('the form is back', () => control(element, 'text') !== null);
    expect([control(element, 'text').value, control(element, 'url').value]).to.deep.equal(['', location.href]);
  });

  it('is a disclosure: the button tells, the form takes the focus, 12345 is one tap away', async () => {
    serving({});
    const element = await shown<GkFeedback>(tag());
    const button = inside(element, 'button');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(inside(element, '.hotline a').getAttribute('href')).to.equal('tel:12345');
    await expectAccessible(element);
    await opened(element);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await until('the form has the focus', () => document.activeElement === control(element, 'text'));
    await expectAccessible(element);
    element.querySelector<HTMLButtonElement>('.gk-form [type=submit]')!.click();
    await until('what is missing is told', () => element.querySelector('.gk-summary') !== null);
    await expectAccessible(element);
    element.setAttribute('lang', 'en');
    await until('it speaks English', () => textOf(button).startsWith('Something wrong'));
    button.click();
    await until('it is closed', () => !element.querySelector('.gk-form')?.checkVisibility());
  });

  it('without an endpoint nothing is asked, the page\u2019s own ways stay', async () => {
    const element = await shown<GkFeedback>(`<gk-feedback open>${official}</gk-feedback>`);
    expect(element.querySelector('form')).to.equal(null);
    expect(element.querySelector('#_span_jiucuo')!.checkVisibility()).to.equal(true);
  });
});
