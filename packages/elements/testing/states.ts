import { expect } from 'chai';
import { addressOf, clear, expectAccessible, inside, shown, textOf, until } from './shown-page.ts';

/** An element that shows a list file, as every state of it is asked for. */
export interface Shown {
  readonly tag: `gk-${string}`;
  /** Attributes besides `src`. */
  readonly attributes?: string;
  /** A data file, and one wrong row for it. */
  readonly file: { readonly schema: string; readonly items: readonly unknown[] };
  readonly wrongRow: unknown;
  readonly empty: string;
}

const fallback = '<ul><li><a href="/old.html">页面原有内容</a></li></ul>';

/** Every designed state: what it says, what stays in sight, and that axe finds nothing. */
export function describeStates({ tag, attributes = '', file, wrongRow, empty }: Shown): void {
  const markup = (data: unknown, more = ''): string =>
    `<${tag} ${attributes} ${more} src="${typeof data === 'string' ? data : addressOf(data)}">${fallback}</${tag}>`;
  const bare = (data: unknown): string => markup(data).replace(fallback, '');
  const own = (element: Element): Element => element.querySelector('li')!;
  const real = window.fetch;

  describe(`${tag}: every state is accessible and says what it is`, () => {
    afterEach(clear);
    afterEach(() => {
      window.fetch = real;
      Reflect.deleteProperty(navigator, 'onLine');
    });

    it(`${tag}: loading, the page's own content stays in sight`, async () => {
      window.fetch = () => new Promise(() => undefined);
      const place = document.createElement('main');
      place.innerHTML = markup('/slow.json');
      document.body.append(place);
      const element = place.querySelector<HTMLElement & { updateComplete: Promise<boolean> }>(tag)!;
      await element.updateComplete;
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(own(element).checkVisibility()).to.equal(true);
      await expectAccessible(element);
    });

    it(`${tag}: ready in Chinese and in English, larger text, the page's own content steps aside and comes back`, async () => {
      const element = await shown<HTMLElement & { updateComplete: Promise<boolean> }>(
        markup(file, 'headline-level="2"'),
      );
      expect(element.matches(':state(ready)')).to.equal(true);
      expect(element.querySelector('li')?.checkVisibility() ?? false).to.equal(false);
      expect(textOf(inside(element, '.age'))).to.match(/^数据更新于 2026年/);
      await expectAccessible(element);
      element.lang = 'en';
      await until('it speaks English', () => textOf(inside(element, '.age')).startsWith('Data updated'));
      await expectAccessible(element);
      document.documentElement.toggleAttribute('data-gk-elder', true);
      element.lang = 'zh-CN';
      await element.updateComplete;
      expect(inside(element, '.gk').classList.contains('elder')).to.equal(true);
      await expectAccessible(element);
      document.documentElement.toggleAttribute('data-gk-elder', false);
      element.remove();
      await Promise.resolve();
      expect(textOf(own(element))).to.equal('页面原有内容');
    });

    it(`${tag}: empty, with and without content of the page`, async () => {
      const alone = await shown(bare({ ...file, items: [] }));
      expect(alone.matches(':state(empty)')).to.equal(true);
      expect(textOf(inside(alone, '.nothing'))).to.equal(empty);
      await expectAccessible(alone);
      clear();
      const element = await shown(markup({ ...file, items: [] }));
      expect(own(element).checkVisibility()).to.equal(true);
    });

    it(`${tag}: partial, the rows that can be read are shown`, async () => {
      const element = await shown(markup({ ...file, items: [...file.items, wrongRow] }));
      expect(element.matches(':state(partial)')).to.equal(true);
      expect(textOf(inside(element, '.notice'))).to.contain('无法读取');
      await expectAccessible(element);
    });

    it(`${tag}: stale`, async () => {
      const old = { ...file, generatedAt: '2020-01-01T00:00:00+08:00' };
      const element = await shown(markup(old, 'max-age-days="30"'));
      expect(element.matches(':state(stale)')).to.equal(true);
      await expectAccessible(element);
    });

    it(`${tag}: error: another schema, a login page, 404: the page's own content is in sight, retry is offered`, async () => {
      const login = URL.createObjectURL(new Blob(['<html>登录']));
      for (const [data, says] of [
        [{ schema: 'gongkai.form/1', items: [] }, `应为 ${file.schema}，实为 gongkai.form/1`],
        [login, ''],
        ['/gone.json', ''],
      ] as const) {
        const refused: unknown[] = [];
        const hear = (event: Event): void => void refused.push((event as CustomEvent<unknown>).detail);
        document.addEventListener('gk-data-refused', hear);
        const element = await shown(markup(data));
        document.removeEventListener('gk-data-refused', hear);
        expect(element.matches(':state(error)')).to.equal(true);
        expect(textOf(inside(element, '.notice'))).to.contain(
          `数据暂时无法读取，以下为页面原有内容${says && ` (${says})`}`,
        );
        expect(inside(element, '.notice button').checkVisibility()).to.equal(true);
        expect(own(element).checkVisibility()).to.equal(true);
        expect(refused).to.have.length(1);
        await expectAccessible(element);
        clear();
      }
    });

    it(`${tag}: offline, what is on screen stays, and the data come back with the network`, async () => {
      const element = await shown<HTMLElement & { reload(): void; updateComplete: Promise<boolean> }>(markup(file));
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      window.fetch = () => Promise.reject(new TypeError('no network'));
      element.reload();
      await until('it is offline', () => element.matches(':state(offline)'));
      expect(inside(element, '[part=item]')).not.to.equal(null);
      await expectAccessible(element);
      window.fetch = real;
      Reflect.deleteProperty(navigator, 'onLine');
      window.dispatchEvent(new Event('online'));
      await until('it is ready', () => element.matches(':state(ready)'));
    });
  });
}
