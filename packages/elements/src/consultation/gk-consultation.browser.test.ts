import { expect } from 'chai';
import comments from '../../testing/comments.fixture.json' with { type: 'json' };
import { endpoint, json, ownStorage, serve, topic, typeInto, type Answer } from '../../testing/comment-server.ts';
import fixture from '../../testing/consultation.fixture.json' with { type: 'json' };
import { onPaper } from '../../testing/paper.ts';
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
import '../comment-box/gk-comment-box.ts';
import '../provider/gk-provider.ts';
import './gk-consultation.ts';
import type { GkConsultation } from './gk-consultation.ts';

const [whole] = fixture.items;
const day = (after: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + after * 86_400_000).toISOString().slice(0, 10);
const open = { opensOn: day(-20), closesOn: day(10), state: 'open', feedback: undefined };
const file = (given: object = {}): object => ({
  ...fixture,
  generatedAt: new Date().toISOString(),
  items: [{ ...whole, ...given }],
});
const src = (given: object = {}, inner = '', attributes = ''): string =>
  `<gk-consultation src="${addressOf(file(given))}" ${attributes}>${inner}</gk-consultation>`;
const text = (element: Element, selector: string): string => textOf(inside(element, selector));
const box = (element: Element): HTMLElement => inside(element, 'gk-comment-box');
let stop = (): void => undefined;
const serving = (routes: Readonly<Record<string, Answer>>): void => void ({ stop } = serve(routes));

describe('gk-consultation', () => {
  before(ownStorage);
  afterEach(() => {
    stop();
    clear();
    ownStorage();
  });

  it('gk-consultation 6.7 (1): it closes between load and send: the text is kept and it is explained', async () => {
    const room = topic('2026-17', comments.items);
    serving({
      ...room.routes,
      'GET /consultations/2026-17': () => json({ ...file(open), items: undefined, item: { ...whole, ...open } }),
    });
    const element = await shown<GkConsultation>(
      `<gk-provider endpoint="${endpoint}"><gk-consultation consultation="2026-17"></gk-consultation></gk-provider>`,
    );
    await until('the form is there', () => box(element)?.querySelector('textarea') !== null);
    room.closed = true;
    const area = box(element).querySelector('textarea');
    typeInto(area, '写了很久的意见');
    box(element).querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await until('it is explained', () => textOf(box(element).querySelector('.gk-summary')).includes('结束'));
    expect(area!.value).to.equal('写了很久的意见');
    expect(text(box(element), '.notice.warn')).to.contain('文字都还在');
    await expectAccessible(element.parentElement!);
  });

  it('gk-consultation 6.7 (2): a group without its reason is told to editors only', async () => {
    const [first] = whole!.feedback.clusters;
    const feedback = { ...whole!.feedback, clusters: [{ ...first, adoption: 'not', reason: '' }] };
    const element = await shown<GkConsultation>(src({ feedback }));
    await until('the results are there', () => inside(element, '.clusters') !== null);
    expect(text(element, '.results')).not.to.contain('未说明理由');
    clear();
    asEditor();
    const editors = await shown<GkConsultation>(src({ feedback }));
    await until('the results are there', () => inside(editors, '.clusters') !== null);
    expect(text(editors, '.results .owed')).to.contain('未说明理由');
    await expectAccessible(editors);
  });

  it('gk-consultation 6.7 (3): prints as one document: draft, basis, results, every comment; no form', async () => {
    serving(topic('2026-17').routes);
    const many = Array.from({ length: 30 }, (_, n) => ({ ref: `R${n}`, body: `意见${n}`, at: '' }));
    const element = await shown<GkConsultation>(
      src(
        {},
        '<div slot="draft">第一条 为了保障住房……</div>',
        `comments="${addressOf({ ...comments, items: many })}" endpoint="${endpoint}"`,
      ),
    );
    await until('the comments are there', () => allInside(box(element), 'article').length === 20);
    window.dispatchEvent(new Event('beforeprint'));
    const back = onPaper();
    try {
      await until('all of them are there', () => allInside(box(element), 'article').length === 30);
      for (const selector of ['.title', '.facts', '.draft', '.results', '.clusters li:last-child'])
        expect(inside(element, selector).checkVisibility(), selector).to.equal(true);
      expect(element.querySelector('[slot=draft]')!.checkVisibility()).to.equal(true);
      expect(allInside(box(element), 'article').every((article) => article.checkVisibility())).to.equal(true);
      for (const selector of ['.lookup', 'nav', '.headline', 'slot[name=form]'])
        expect(inside(box(element), selector)?.checkVisibility() ?? false, selector).to.equal(false);
      const link = inside(element, 'section a');
      expect(getComputedStyle(link, '::after').content).to.contain(link.getAttribute('href'));
      const headings = allInside(element, '[role=heading]').map(textOf);
      expect(headings.slice(1)).to.deep.equal(['征求意见稿', '起草说明', '起草依据', '参与方式', '采纳情况反馈']);
    } finally {
      back();
      window.dispatchEvent(new Event('afterprint'));
    }
  });

  it('gk-consultation 6.7 (4): nobody wrote: it says so, with the period', async () => {
    const feedback = { total: 0, clusters: [] };
    const element = await shown<GkConsultation>(src({ feedback }));
    expect(text(element, '.none')).to.equal('征集期内（2026年10月12日 至 2026年11月11日）没有收到意见');
    const waiting = await shown<GkConsultation>(src({ feedback: undefined, state: 'closed', commentCount: 0 }));
    expect(text(waiting, '.none')).to.contain('没有收到意见');
  });
});

describe('gk-consultation: every state is accessible and says what it is', () => {
  afterEach(() => {
    stop();
    clear();
  });

  const states: [name: string, given: object, badge: string, period: string][] = [
    ['announced', { ...open, opensOn: day(3), closesOn: day(40) }, '预告', '届时可在此发表意见'],
    ['open', open, '征求中', '还剩 11 天'],
    ['closed', { ...open, closesOn: day(-3) }, '已截止', '已截止 3 天'],
    ['answered', {}, '已反馈', '共 31 天'],
  ];
  for (const [name, given, badge, period] of states)
    it(`${name}: ${badge}`, async () => {
      serving(topic('2026-17', comments.items).routes);
      const element = await shown<GkConsultation>(src(given, '', `endpoint="${endpoint}"`));
      expect(text(element, '.facts .badge')).to.contain(badge);
      expect(text(element, '.facts')).to.contain(period);
      expect(box(element) !== null).to.equal(name !== 'announced');
      if (name === 'answered') await until('the results are there', () => inside(element, '.results') !== null);
      await expectAccessible(element);
    });

  it('answered: counts, groups with adoption, answer and reason', async () => {
    const element = await shown<GkConsultation>(src());
    await until('the results are there', () => inside(element, '.results') !== null);
    expect(text(element, '.counts')).to.equal(
      '收到意见 41 条 公开 37 条 未公开：含他人个人信息 3 条 未公开：与本次征集无关 1 条',
    );
    const groups = allInside(element, '.clusters li').map(textOf);
    expect(groups[0])
      .to.contain('部分采纳')
      .and.to.contain('16 条相同意见')
      .and.to.contain('理由 其余部分受年度财力所限');
    expect(groups[2]).to.contain('未采纳').and.to.contain('理由 房源有限');
  });

  it('an answer that lies elsewhere on the platform is fetched', async () => {
    const { feedback, ...rest } = whole!;
    serving({
      'GET /consultations/2026-17': () => json({ ...fixture, items: [rest] }),
      'GET /consultations/2026-17/feedback': () => json({ schema: 'gongkai.feedback/1', item: feedback }),
    });
    const element = await shown<GkConsultation>(
      `<gk-consultation endpoint="${endpoint}" consultation="2026-17"></gk-consultation>`,
    );
    await until('the results are there', () => inside(element, '.results') !== null);
  });

  it('asks the loader for the comment box, and takes another one instead', async () => {
    serving({});
    const asked: string[] = [];
    const hear = (event: Event): void => void asked.push((event as CustomEvent<{ tag: string }>).detail.tag);
    document.addEventListener('gk-element-needed', hear);
    const element = await shown<GkConsultation>(
      src(open, '<p slot="comments">本局自有留言板</p>', `endpoint="${endpoint}"`),
    );
    document.removeEventListener('gk-element-needed', hear);
    expect(asked).to.deep.equal([]); // it is defined on this page
    expect(element.querySelector('[slot=comments]')!.checkVisibility()).to.equal(true);
    expect(box(element).checkVisibility()).to.equal(false);
  });

  it('an address for opinions stays while the data name no way, a printed consultation gives way', async () => {
    const printed = '<h2>江阴市住房保障实施办法</h2><p>征求中</p>';
    const some: [inner: string, ways: readonly string[], stays: boolean][] = [
      ['<p>邮箱：a@example.gov.cn</p>', [], true],
      ['<p>邮箱：a@example.gov.cn</p>', ['来信'], false],
      [printed, [], false],
    ];
    for (const [inner, ways, stays] of some) {
      const element = await shown<GkConsultation>(src({ ways }, inner));
      await element.updateComplete;
      expect(element.querySelector('p') !== null, inner + ways.join()).to.equal(stays);
      element.remove();
      await Promise.resolve();
      expect(element.innerHTML).to.equal(inner);
    }
  });

  it('what is missing is told to editors, and to the page', async () => {
    asEditor();
    const told: unknown[] = [];
    const hear = (event: Event): void => void told.push((event as CustomEvent).detail);
    document.addEventListener('gk-data-shown', hear);
    const element = await shown<GkConsultation>(src({ draftUrl: '', basis: [] }));
    document.removeEventListener('gk-data-shown', hear);
    expect(told).to.deep.equal([{ count: 1, missing: ['noDraft', 'noBasis'] }]);
    expect(allInside(element, '.notice').map(textOf).join()).to.contain('draftUrl').and.to.contain('basis');
    expect(allInside(element, '.unfilled').map(textOf)).to.deep.equal(['未公布', '未公布']);
  });

  const mail = '<p>意见请寄 zjj@jiangyin.gov.cn</p>';
  it('error: a wrong file is named, the page\u2019s own content stays; empty; stale; English', async () => {
    const wrong = await shown<GkConsultation>(
      `<gk-consultation src="${addressOf({ schema: 'gongkai.guide/1' })}">${mail}</gk-consultation>`,
    );
    expect(text(wrong, '.notice')).to.contain('应为 gongkai.consultation/1，实为 gongkai.guide/1');
    expect(wrong.querySelector('p')!.checkVisibility()).to.equal(true);
    await expectAccessible(wrong);
    clear();
    const empty = await shown<GkConsultation>(
      `<gk-consultation src="${addressOf({ ...fixture, items: [] })}"></gk-consultation>`,
    );
    expect(text(empty, '.nothing')).to.equal('目前没有意见征集');
    expect(empty.matches(':state(empty)')).to.equal(true);
    clear();
    const old = addressOf({ ...fixture, generatedAt: '2020-01-01T00:00:00+08:00' });
    const stale = await shown<GkConsultation>(`<gk-consultation max-age-days="30" src="${old}"></gk-consultation>`);
    expect(stale.matches(':state(stale)')).to.equal(true);
    clear();
    const english = await shown<GkConsultation>(src({}, mail, 'lang="en" headline-level="3"'));
    await until('it speaks English', () => text(english, '.facts').includes('Period'));
    expect(english.querySelector('p')).to.equal(null); // the data name the ways to take part
    expect(
      allInside(english, '[role=heading]')
        .map((each) => each.ariaLevel)
        .slice(0, 2),
    ).to.deep.equal(['3', '4']);
    await expectAccessible(english);
  });
});
