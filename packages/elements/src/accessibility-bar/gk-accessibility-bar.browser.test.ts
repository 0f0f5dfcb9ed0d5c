import { expect } from 'chai';
import { clear, textOf, until } from '../../testing/catalogue-page.ts';
import { allInside, expectAccessible, inside } from '../../testing/shown-page.ts';
import '../provider/gk-provider.ts';
import './gk-accessibility-bar.ts';
import type { GkAccessibilityBar } from './gk-accessibility-bar.ts';

const key = 'gk:comfort';
const fixed =
  '<div id="wrap" style="width:760px;overflow:hidden;position:relative"><p id="text" style="font-size:14px;margin:0">江阴市政务公开</p>' +
  '<div id="right" style="position:absolute;left:700px;top:0;width:60px;height:20px">右侧</div></div>';

async function mount(attributes = '', around = ''): Promise<GkAccessibilityBar> {
  const place = document.createElement('main');
  place.innerHTML = `<gk-accessibility-bar ${attributes}><a href="/wza.html">无障碍说明</a></gk-accessibility-bar>${around}`;
  document.body.append(place);
  const element = place.querySelector('gk-accessibility-bar')!;
  await element.updateComplete;
  return element;
}
const named = (element: Element, name: string): HTMLButtonElement =>
  allInside<HTMLButtonElement>(element, 'button').find(
    (button) => (button.getAttribute('aria-label') ?? textOf(button)) === name,
  )!;
async function press(element: GkAccessibilityBar, ...names: string[]): Promise<void> {
  for (const name of names) {
    await until(`the button ${name}`, () => named(element, name) !== undefined);
    named(element, name).click();
    await element.updateComplete;
  }
}
const larger = ['无障碍浏览', '放大文字', '放大文字', '放大文字', '放大文字'];
const zoomOf = (page: Document): string => page.defaultView!.getComputedStyle(page.body).getPropertyValue('zoom');

/** A voice as a browser has it, and what it was asked to say. */
function withVoice(): { readonly said: string[]; cancelled: number; readonly restore: () => void } {
  const own = Object.getOwnPropertyDescriptor(window, 'speechSynthesis');
  const heard = { said: [] as string[], cancelled: 0, restore: () => {} };
  const voice = speechSynthesis.getVoices()[0] ?? null;
  const voices = [{ lang: 'zh-CN', name: 'x', default: true, localService: true, voiceURI: 'x' }];
  const Utterance = window.SpeechSynthesisUtterance;
  class Plain extends EventTarget {
    voice = voice;
    lang = '';
    rate = 1;
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { configurable: true, writable: true, value: Plain });
  Object.defineProperty(window, 'speechSynthesis', {
    configurable: true,
    value: {
      getVoices: () => voices,
      speak: ({ text }: { text: string }) => heard.said.push(text),
      cancel: () => (heard.cancelled += 1),
    },
  });
  heard.restore = () => {
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { configurable: true, writable: true, value: Utterance });
    if (own) Object.defineProperty(window, 'speechSynthesis', own);
    else Reflect.deleteProperty(window, 'speechSynthesis');
  };
  return heard;
}

describe('gk-accessibility-bar', () => {
  afterEach(() => {
    localStorage.removeItem(key);
    window.dispatchEvent(new PageTransitionEvent('pageshow'));
    clear();
    document.documentElement.removeAttribute('data-gk-elder');
  });

  it('gk-accessibility-bar 6.11 (1): a fixed px layout at 200 %: text doubles, nothing is cut off, the bar stays in the window', async () => {
    const element = await mount('', fixed);
    const text = document.querySelector('#text')!;
    const before = text.getBoundingClientRect().height;
    await press(element, ...larger);
    expect(zoomOf(document)).to.equal('2');
    expect(text.getBoundingClientRect().height).to.be.closeTo(before * 2, 1);
    expect(textOf(inside(element, 'output'))).to.equal('文字 200%');
    const right = document.querySelector('#right')!.getBoundingClientRect().right + scrollX;
    expect(document.documentElement.scrollWidth, 'can be scrolled to').to.be.at.least(Math.floor(right));
    for (const button of allInside(element, 'button'))
      expect(button.getBoundingClientRect().right, textOf(button)).to.be.at.most(innerWidth);
    expect(named(element, '放大文字').getAttribute('aria-disabled')).to.equal('true');
    await press(element, '恢复原样');
    expect(text.getBoundingClientRect().height).to.equal(before);
    expect(localStorage.getItem(key)).to.contain('"size":100');
  });

  it('gk-accessibility-bar 6.11 (2): the state survives navigation: the next page’s first frame is drawn with it', async () => {
    const element = await mount();
    await press(element, ...larger);
    await press(element, '黑底黄字', '长者模式');
    const frame = document.createElement('iframe');
    const module = new URL('./gk-accessibility-bar.js', import.meta.url).href;
    const seen = new Promise<string>((see) => {
      Object.assign(window, { seen: see });
    });
    frame.srcdoc =
      '<html><head><script>requestAnimationFrame(() => parent.seen(getComputedStyle(document.body).zoom + getComputedStyle(document.body).backgroundColor + document.documentElement.hasAttribute("data-gk-elder")))</script>' +
      `<script type="module" src="${module}" blocking="render"></script></head><body>下一页<gk-accessibility-bar></gk-accessibility-bar></body></html>`;
    element.parentElement!.append(frame);
    expect(await seen).to.equal('2rgb(0, 0, 0)true');
    await until(
      'the bar of the next page',
      () => !!frame.contentDocument?.querySelector('gk-accessibility-bar')?.shadowRoot,
    );
    const next = frame.contentDocument!.querySelector('gk-accessibility-bar')!;
    await until('its tools', () => named(next, '黑底黄字') !== undefined);
    expect(named(next, '黑底黄字').getAttribute('aria-pressed')).to.equal('true');
  });

  it('gk-accessibility-bar 6.11 (3): complete by keyboard: one tab stop, arrows, Home and End', async () => {
    const element = await mount();
    await press(element, '无障碍浏览');
    await until('the tools', () => allInside(element, 'button').length > 5);
    const buttons = allInside<HTMLButtonElement>(element, 'button');
    expect(inside(element, '[role=toolbar]').getAttribute('aria-label')).to.equal('无障碍工具');
    buttons[0]!.focus();
    const tabbable = (): string[] => buttons.filter(({ tabIndex }) => tabIndex === 0).map(textOf);
    const go = (name: string): string => {
      element.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
      );
      return textOf(element.shadowRoot!.activeElement);
    };
    expect(tabbable()).to.deep.equal(['长者模式']);
    for (const button of buttons.slice(1)) expect(go('ArrowRight')).to.equal(textOf(button));
    expect(go('ArrowRight'), 'round').to.equal('长者模式');
    expect(go('ArrowLeft')).to.equal('恢复原样');
    expect(go('Home')).to.equal('长者模式');
    expect(go('End')).to.equal('恢复原样');
    expect(tabbable()).to.deep.equal(['恢复原样']);
    expect(element.querySelector('a')!.checkVisibility(), 'the page’s own link').to.equal(true);
    await expectAccessible(element);
  });

  it('gk-accessibility-bar 6.11 (4): reading stops on Escape and on navigation; without a voice there is no button', async () => {
    const heard = withVoice();
    try {
      const element = await mount('read="#text"', '<p id="text">第一条。第二条，政府信息应当公开。</p>');
      await press(element, '无障碍浏览', '朗读');
      expect(heard.said).to.deep.equal(['第一条。', '第二条，政府信息应当公开。']);
      const before = heard.cancelled;
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      await element.updateComplete;
      expect(heard.cancelled).to.equal(before + 1);
      await press(element, '朗读');
      const again = heard.cancelled;
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(heard.cancelled).to.equal(again + 1);
      await element.updateComplete;
      expect(named(element, '停止朗读')).to.equal(undefined);
    } finally {
      heard.restore();
    }
    clear();
    const element = await mount();
    await until('the tools', () => named(element, '恢复原样') !== undefined);
    expect(named(element, '朗读') !== undefined).to.equal(
      speechSynthesis.getVoices().some(({ lang }) => lang.startsWith('zh')),
    );
  });

  it('gk-accessibility-bar: the mode for older readers: 18 px, no motion, no floating advertisement, all content there', async () => {
    const around =
      '<p id="small" style="font-size:12px;line-height:1">正文</p><div id="float" class="ad">广告</div><style>@keyframes x{to{left:9px}}#small{animation:x 1s infinite}</style>';
    const element = await mount('hide=".ad, ]broken[, #none"', around);
    await press(element, '长者模式');
    await until('the mode', () => document.documentElement.hasAttribute('data-gk-elder'));
    const small = document.querySelector('#small')!;
    expect(document.documentElement.hasAttribute('data-gk-elder')).to.equal(true);
    expect(Number.parseFloat(getComputedStyle(small).fontSize) * Number(zoomOf(document))).to.be.at.least(18);
    expect(getComputedStyle(small).animationName).to.equal('none');
    expect(document.querySelector('#float')!.checkVisibility()).to.equal(false);
    expect(small.checkVisibility()).to.equal(true);
    expect(named(element, '长者模式').getBoundingClientRect().height).to.be.at.least(44);
    await press(element, '长者模式');
    expect(document.querySelector('#float')!.checkVisibility()).to.equal(true);
    expect(getComputedStyle(small).animationName).to.equal('x');
  });

  it('gk-accessibility-bar: three sets of colours, spacing, pointer and line; axe finds nothing in any', async () => {
    const element = await mount('', '<p id="text">正文 <a href="/x">链接</a></p>');
    await press(element, '无障碍浏览');
    const text = document.querySelector('#text')!;
    for (const [name, colour] of [
      ['黑底黄字', 'rgb(255, 242, 0)'],
      ['白底黑字', 'rgb(0, 0, 0)'],
      ['蓝底白字', 'rgb(255, 255, 255)'],
    ] as const) {
      await press(element, name);
      expect(getComputedStyle(text).color, name).to.equal(colour);
      await expectAccessible(element);
    }
    await press(element, '行距：原样', '行距：较宽', '大鼠标', '阅读线');
    expect(Number.parseFloat(getComputedStyle(text).lineHeight)).to.be.above(30);
    document.dispatchEvent(new MouseEvent('mousemove', { clientX: 40, clientY: 50 }));
    expect(inside(element, '.pointer').getAttribute('transform')).to.equal('translate(40 50)');
    expect(inside(element, '.line').getAttribute('y')).to.equal('64');
    expect(getComputedStyle(inside(element, '.guide')).pointerEvents).to.equal('none');
    await expectAccessible(element);
  });

  it('gk-accessibility-bar: a browser that keeps nothing: it works on this page and says so', async () => {
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const element = await mount();
      await press(element, ...larger);
      expect(zoomOf(document)).to.equal('2');
      expect(textOf(inside(element, '.note'))).to.equal('浏览器不允许保存，设置仅在本页有效');
    } finally {
      Storage.prototype.setItem = real;
    }
  });

  it('gk-accessibility-bar: in English, and another tab’s choice is followed', async () => {
    const element = await mount('lang="en"');
    await until('English', () => named(element, 'Easy mode') !== undefined);
    localStorage.setItem(key, '{"size":150,"open":true,"sheet":"@layer gk{body{zoom:1.5!important}}"}');
    window.dispatchEvent(new StorageEvent('storage', { key }));
    await until('the size of the other tab', () => zoomOf(document) === '1.5');
    await until('its tools', () => named(element, 'Reset') !== undefined);
    await expectAccessible(element);
  });
});
