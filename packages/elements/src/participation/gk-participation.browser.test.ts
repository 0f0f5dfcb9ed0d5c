import { expect } from 'chai';
import { activitiesAround, dayFrom } from '../../testing/activities.ts';
import { addressOf, all, clear, downloaded, one, textOf, until } from '../../testing/catalogue-page.ts';
import { asEditor, isIn, offline, show, wrongFor } from '../../testing/data-page.ts';
import '../provider/gk-provider.ts';
import './gk-participation.ts';
import type { GkParticipation } from './gk-participation.ts';

type Row = Record<string, unknown>;
const now = Date.now();
const around = activitiesAround(now);
const activity = (given: Row = {}): Row => ({ ...around.items[0], ...given });
const file = (...items: readonly Row[]): Row => ({ ...around, items });
const mount = (data: unknown, attributes = '', inside = ''): Promise<GkParticipation> =>
  show(`<gk-participation ${attributes} src="${addressOf(data)}">${inside}</gk-participation>`, 'gk-participation');
const fallback = '<ul><li><a href="/1.html">停车收费听证会 12月8日</a></li></ul>';

/** The properties of each event of a calendar file, lines put together again. */
function eventsIn(ics: string): Map<string, string>[] {
  const events: Map<string, string>[] = [];
  let event: Map<string, string> | undefined;
  for (const line of ics.replaceAll('\r\n ', '').split('\r\n')) {
    if (line === 'BEGIN:VEVENT') events.push((event = new Map()));
    else if (line === 'END:VEVENT') event = undefined;
    else event?.set(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1));
  }
  return events;
}

describe('gk-participation', () => {
  afterEach(clear);

  it('gk-participation 6.12 (1): a calendar file that clients take: CRLF, 75 octets, VTIMEZONE, the same uid every time', async () => {
    const element = await mount(around);
    const ics = await downloaded(() => one(element, '.bar button').click());
    expect(ics.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).to.equal(true);
    expect(ics.replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
    for (const line of ics.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(ics).to.contain('BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n');
    const events = eventsIn(ics);
    expect(events).to.have.length(4);
    const hearing = events.find((event) => event.get('SUMMARY') === '城区停车收费标准调整听证会')!;
    expect(hearing.get('UID')).to.equal('hearing-parking@localhost');
    expect(hearing.get('DTSTART;TZID=Asia/Shanghai')).to.equal(`${dayFrom(now, 24).replaceAll('-', '')}T140000`);
    const again = await mount({ ...around, items: [activity({ place: '改到别处', startsAt: dayFrom(now, 25) })] });
    const [moved] = eventsIn(await downloaded(() => one(again, 'li button').click()));
    expect(moved!.get('UID'), 'the same event, moved').to.equal(hearing.get('UID'));
    expect(moved!.get('DTSTART;VALUE=DATE')).to.equal(dayFrom(now, 25).replaceAll('-', ''));
  });

  it('gk-participation 6.12 (2): a past event without minutes is marked to editors, and to nobody else', async () => {
    const plain = await mount(around);
    expect(all(plain, '.notice')).to.have.length(0);
    await asEditor(async () => {
      const element = await mount(around);
      expect(textOf(one(element, '.notice'))).to.equal(
        '编辑提示 已举行而未公布会后材料：某建材公司环境违法行政处罚听证',
      );
    });
  });

  it('gk-participation 6.12 (3): the open day of this year is highlighted; a year without one is told to editors', async () => {
    const openDay = activity({ kind: '政府开放日', title: '走进水厂', startsAt: dayFrom(now, 0) });
    const element = await mount(file(openDay, activity({ uid: 'b' })));
    expect(all(element, 'li.open-day')).to.have.length(1);
    expect(textOf(one(element, 'li.open-day .ours'))).to.equal('今年的政府开放日');
    const old = await mount(file(activity({ kind: 'open-day', startsAt: dayFrom(now, -800) })));
    expect(all(old, 'li.open-day')).to.have.length(0);
    await asEditor(async () => {
      const without = await mount(file(activity()));
      expect(textOf(one(without, '.notice'))).to.match(/^编辑提示 \d{4} 年尚无政府开放日/);
    });
  });

  it('gk-participation 6.12: lists by month, sign-up state, live, minutes', async () => {
    const element = await mount(around, 'headline-level="2"');
    const heads = all(element, '[role=heading]');
    expect(heads.map((head) => head.getAttribute('aria-level')).slice(0, 3)).to.deep.equal(['2', '3', '4']);
    const titles = all(element, 'section:first-of-type li strong').map(textOf);
    expect(titles).to.deep.equal([
      '在线访谈：城乡居民养老保险经办',
      '政策大讲堂：普惠托育服务补贴怎么领',
      '市政府常务会议邀请利益相关方列席',
      '城区停车收费标准调整听证会',
    ]);
    const item = (title: string): HTMLElement => all(element, 'li').find((li) => textOf(li).includes(title))!;
    expect(textOf(item('停车收费')))
      .to.contain('报名（截止')
      .and.to.contain('名额 15');
    expect(item('停车收费').querySelector('a')!.getAttribute('href')).to.equal(
      'https://www.example.gov.cn/gzcy/signup/7',
    );
    expect(textOf(item('列席'))).to.match(/报名已于 .*截止/);
    expect(textOf(item('养老保险')))
      .to.contain('正在进行')
      .and.to.contain('观看直播');
    expect(textOf(item('新闻发布会'))).to.contain('观看回放');
    const hearings = await mount(around, 'kind="hearing"');
    expect(all(hearings, 'li')).to.have.length(1);
  });

  it('gk-participation 6.12: twenty past activities at a time, all of them on paper', async () => {
    const past = Array.from({ length: 45 }, (_, n) =>
      activity({ uid: `p${n}`, startsAt: dayFrom(now, -n - 2), endsAt: '' }),
    );
    const element = await mount(file(...past));
    expect(all(element, 'li')).to.have.length(20);
    expect(textOf(one(element, '.more'))).to.equal('更早的活动（25）');
    one(element, '.more').click();
    await element.updateComplete;
    expect(all(element, 'li')).to.have.length(40);
    expect(element.shadowRoot!.activeElement, 'focus goes to the first of them').to.equal(all(element, 'li')[20]);
    window.dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(all(element, 'li')).to.have.length(45);
    window.dispatchEvent(new Event('afterprint'));
  });

  it('gk-participation 6.12: a clock a year behind is not believed against newer data', async () => {
    const real = Date.now;
    Date.now = () => now - 365 * 86_400_000;
    try {
      const element = await mount(around);
      expect(all(element, 'section:first-of-type li')).to.have.length(4);
    } finally {
      Date.now = real;
    }
  });
});

describe('gk-participation: every state is accessible and says what it is', () => {
  afterEach(clear);

  it('ready, in Chinese and in English', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const element = await mount(around, `lang="${lang}" headline-level="2"`);
      expect(isIn(element, 'ready')).to.equal(true);
      if (lang === 'en') await until('English', () => textOf(one(element, '.headline')) === 'Taking part');
      expect(await wrongFor(element)).to.deep.equal([]);
    }
  });
  it('empty, partial and stale', async () => {
    const empty = await mount(file());
    expect([isIn(empty, 'empty'), textOf(one(empty, '.nothing'))]).to.deep.equal([true, '暂无公众参与活动']);
    const partial = await mount(file(activity(), activity({ startsAt: '下周三' })));
    expect([isIn(partial, 'partial'), all(partial, 'li').length]).to.deep.equal([true, 1]);
    expect(await wrongFor(partial)).to.deep.equal([]);
    const stale = await mount({ ...around, generatedAt: '2020-01-01T00:00:00+08:00' }, 'max-age-days="30"');
    expect(isIn(stale, 'stale')).to.equal(true);
  });
  it('error keeps the page\u2019s own list, offline keeps what is on screen', async () => {
    const wrong = await mount({ schema: 'gongkai.list/1', items: [] }, '', fallback);
    expect(isIn(wrong, 'error')).to.equal(true);
    expect(textOf(one(wrong, '.notice'))).to.contain('应为 gongkai.activities/1，实为 gongkai.list/1');
    expect(wrong.querySelector('li')!.checkVisibility()).to.equal(true);
    expect(await wrongFor(wrong)).to.deep.equal([]);
    const element = await mount(around, '', fallback);
    expect(element.querySelector('li'), 'the list has stepped aside').to.equal(null);
    await offline(async () => {
      element.reload();
      await until('it is offline', () => isIn(element, 'offline'));
      expect(all(element, 'li').length).to.be.above(3);
    });
  });
  it('loading: the page\u2019s own content stays in sight', async () => {
    const before = window.fetch;
    window.fetch = () => new Promise(() => undefined);
    try {
      const place = document.createElement('main');
      place.innerHTML = '<gk-participation src="/slow.json"><p>原有内容</p></gk-participation>';
      document.body.append(place);
      const element = place.querySelector('gk-participation')!;
      await element.updateComplete;
      expect(isIn(element, 'loading')).to.equal(true);
      expect(place.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(await wrongFor(element)).to.deep.equal([]);
    } finally {
      window.fetch = before;
    }
  });
  it('markup in the data stays text, and no address runs a script', async () => {
    const element = await mount(
      file(activity({ title: '<img src=x onerror=alert(1)>', live: 'javascript:alert(1)', signup: 'javascript:1' })),
    );
    expect(element.shadowRoot!.querySelector('img, li a')).to.equal(null);
    expect(textOf(one(element, 'li strong'))).to.equal('<img src=x onerror=alert(1)>');
  });
});
