import { expect } from 'chai';
import fixture from '../../testing/opinion-response.fixture.json' with { type: 'json' };
import {
  addressOf,
  allInside,
  asEditor,
  clear,
  expectAccessible,
  inside,
  shown,
  textOf,
  until,
} from '../../testing/shown-page.ts';
import { describeStates } from '../../testing/states.ts';
import '../provider/gk-provider.ts';
import './gk-opinion-response.ts';
import type { GkOpinionResponse } from './gk-opinion-response.ts';

const [fire, rumour, traffic, lamps] = fixture.items;
const listed = (items: readonly unknown[]): Promise<GkOpinionResponse> =>
  shown(`<gk-opinion-response src="${addressOf({ ...fixture, items })}"></gk-opinion-response>`);

describe('gk-opinion-response', () => {
  afterEach(clear);

  it('gk-opinion-response 6.12 (1): no clock shown without times, nor without a result in the data', async () => {
    const element = await listed([rumour, traffic, lamps, { ...fire, detectedAt: '', occurredAt: '' }]);
    expect(allInside(element, '.clocks')).to.have.length(0);
    clear();
    const timed = await listed([fire]);
    expect(textOf(inside(timed, '.clocks span'))).to.equal('自舆情发现（2026-08-12 06:45）起');
    expect(allInside(timed, '.kept').map(textOf)).to.deep.equal(['3 小时内发布权威信息', '24 小时内举行新闻发布会']);
    clear();
    const missed = await listed([{ ...fire, withinLimit: { aim: false, limit: false } }]);
    expect(textOf(inside(missed, '.missed'))).to.equal('超过 5 小时发布权威信息');
    expect(getComputedStyle(inside(missed, '.missed'), '::before').content).to.contain('!');
  });

  it('gk-opinion-response 6.12 (2): several releases in order of time, as a list', async () => {
    const element = await listed([fire]);
    expect(allInside(element, 'ol time').map(textOf)).to.deep.equal([
      '2026-08-12 09:05',
      '2026-08-12 16:30',
      '2026-08-13 10:00',
      '2026-09-30',
    ]);
    expect(allInside(element, 'ol i').map(textOf)).to.deep.equal(['权威信息', '新闻发布会', '进展通报', '最终结果']);
    clear();
    expect(textOf(inside(await listed([lamps]), '.muted'))).to.equal('尚无信息发布');
  });

  it('gk-opinion-response 6.12 (3): link to the correction of false information; one without is told to editors', async () => {
    const element = await listed([rumour]);
    expect(inside<HTMLAnchorElement>(element, '.correction a').href).to.equal('https://py.example.cn/2026/0703.html');
    clear();
    asEditor();
    const { correction: _, ...unmended } = rumour!;
    const notes = allInside(await listed([unmended]), '.notice').map(textOf);
    expect(notes).to.deep.equal(['编辑提示 “网传“城区将停水三天””是不实信息，缺少更正链接 correction']);
  });

  it('gk-opinion-response 6.12 (4): 45 answers in pages of 20; focus goes to the answers; paper has them all', async () => {
    const many = Array.from({ length: 45 }, (_, n) => ({ ...traffic, title: `回应${n + 1}` }));
    const element = await listed(many);
    const titles = (): string[] => allInside(element, '.title').map(textOf);
    expect(titles()).to.have.length(20);
    const [back, on] = allInside<HTMLButtonElement>(element, 'nav button');
    expect(back!.disabled).to.equal(true);
    on!.click();
    await element.updateComplete;
    expect(titles()[0]).to.equal('回应21');
    expect(textOf(inside(element, 'nav [role=status]'))).to.equal('第 21–40 条，共 45 条');
    expect(element.shadowRoot!.activeElement!.className).to.equal('answers');
    await expectAccessible(element);
    window.dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(titles()).to.have.length(45);
    window.dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(titles()).to.have.length(20);
  });

  it('gk-opinion-response 6.12 (4b): further pages are followed; one that is lost leaves the first ones, and is told', async () => {
    const rows = (from: number): unknown[] =>
      Array.from({ length: 15 }, (_, n) => ({ ...traffic, title: `回应${from + n}` }));
    const third = addressOf({ ...fixture, items: rows(31) });
    const second = addressOf({ ...fixture, items: rows(16), next: third });
    const count = (element: Element): string => textOf(inside(element, 'nav [role=status]'));
    const all = await shown<GkOpinionResponse>(
      `<gk-opinion-response src="${addressOf({ ...fixture, items: rows(1), next: second })}"></gk-opinion-response>`,
    );
    await until('all pages are there', () => all.matches(':state(ready)'));
    expect(count(all)).to.equal('第 1–20 条，共 45 条');
    clear();
    const lost = addressOf({ ...fixture, items: rows(16), next: 'blob:gone' });
    const some = await shown<GkOpinionResponse>(
      `<gk-opinion-response src="${addressOf({ ...fixture, items: rows(1), next: lost })}"></gk-opinion-response>`,
    );
    await until('the lost page is told', () => inside(some, '.notice') !== null);
    expect(count(some)).to.equal('第 1–20 条，共 30 条');
    expect(some.matches(':state(partial)')).to.equal(true);
  });

  it('gk-opinion-response 6.12 (4c): the platform of the provider is asked, for its department', async () => {
    const asked: string[] = [];
    const real = window.fetch;
    window.fetch = (address) => {
      asked.push(String(address as string));
      return Promise.resolve(new Response(JSON.stringify(fixture)));
    };
    try {
      await shown(
        '<gk-provider endpoint="https://open.example.cn/api/v1/" department="水利局"><gk-opinion-response></gk-opinion-response></gk-provider>',
      );
      expect(asked).to.deep.equal([
        `https://open.example.cn/api/v1/opinion-responses?dept=${encodeURIComponent('水利局')}`,
      ]);
    } finally {
      window.fetch = real;
    }
  });

  it('gk-opinion-response 6.12 (5): values are text, and no address runs a script', async () => {
    const element = await listed([
      { title: '<b>x</b>', releases: [{ title: '<i>y</i>', url: 'javascript:1' }], correction: 'javascript:2' },
    ]);
    expect(textOf(inside(element, '.title'))).to.equal('<b>x</b>');
    expect(textOf(inside(element, 'li'))).to.equal('<i>y</i>');
    expect(inside(element, 'a')).to.equal(null);
  });
});

describeStates({
  tag: 'gk-opinion-response',
  file: fixture,
  wrongRow: { title: '' },
  empty: '暂无舆情回应',
});
