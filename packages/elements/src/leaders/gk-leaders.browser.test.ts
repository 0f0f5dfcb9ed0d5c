import { expect } from 'chai';
import fixture from '../../testing/leaders.fixture.json' with { type: 'json' };
import {
  addressOf,
  allInside,
  asEditor,
  clear,
  expectAccessible,
  inside,
  shown,
  textOf,
} from '../../testing/shown-page.ts';
import { describeStates } from '../../testing/states.ts';
import './gk-leaders.ts';

const listed = (items: readonly unknown[]): Promise<HTMLElement & { updateComplete: Promise<boolean> }> =>
  shown(`<gk-leaders src="${addressOf({ ...fixture, items })}"></gk-leaders>`);
const names = (element: Element): string[] => allInside(element, 'strong').map(textOf);

describe('gk-leaders', () => {
  afterEach(clear);

  it('gk-leaders 6.12 (1): order kept: by place where all have one, else as published', async () => {
    const [first, second, third] = fixture.items;
    expect(names(await listed([third, first, second]))).to.deep.equal(['沈某某', '顾某某', '陆某某']);
    clear();
    const { order: _, ...unplaced } = first!;
    expect(names(await listed([third, unplaced, second]))).to.deep.equal(['陆某某', '沈某某', '顾某某']);
  });

  it('gk-leaders 6.12 (2): missing division says so, and the page is told', async () => {
    const told: unknown[] = [];
    const hear = (event: Event): void => void told.push((event as CustomEvent<unknown>).detail);
    document.addEventListener('gk-data-shown', hear);
    const element = await listed(fixture.items);
    document.removeEventListener('gk-data-shown', hear);
    expect(allInside(element, 'p.told.muted').map(textOf)).to.deep.equal(['分工未公布']);
    expect(told).to.deep.equal([{ count: 5, missing: [{ column: 'division', count: 1 }] }]);
  });

  it('gk-leaders 6.12 (3): the leader who answers for openness is marked; nobody marked is told to editors', async () => {
    const element = await listed(fixture.items);
    expect(textOf(inside(element, 'li.chosen'))).to.match(/^顾某某 分管政务公开 党委委员、副局长/);
    expect(allInside(element, '[part=badge]')).to.have.length(1);
    expect(inside(element, '.notice')).to.equal(null);
    clear();
    asEditor();
    const without = await listed([fixture.items[0]]);
    expect(textOf(inside(without, '.notice'))).to.equal('编辑提示 没有标出分管政务公开的领导（openness）');
  });

  it('gk-leaders 6.12 (4): photo optional, with the name as its text; a life as text or as a page', async () => {
    const element = await listed([{ ...fixture.items[0], photo: '/p.jpg' }, ...fixture.items.slice(1)]);
    expect(allInside<HTMLImageElement>(element, 'img').map(({ alt }) => alt)).to.deep.equal(['沈某某照片']);
    expect(inside<HTMLAnchorElement>(element, 'a').getAttribute('href')).to.equal('/zwgk/ld/shen.html');
    inside(element, 'summary').click();
    expect(textOf(inside(element, 'details'))).to.contain('1978年4月生');
    await expectAccessible(element);
  });

  it('gk-leaders 6.12 (5): values are text, and no address runs a script', async () => {
    const element = await listed([
      { name: '<b>x</b>', division: '<img src=x>', photo: 'javascript:1', cv: 'javascript:2' },
    ]);
    expect(names(element)).to.deep.equal(['<b>x</b>']);
    expect(inside(element, 'img')).to.equal(null);
    expect(inside(element, 'a')).to.equal(null);
  });
});

describeStates({
  tag: 'gk-leaders',
  file: { ...fixture, items: fixture.items.slice(0, 3) },
  wrongRow: { post: '局长' },
  empty: '尚未公布领导信息',
});
