import assert from 'node:assert/strict';
import { shows, type Journey } from './journey.ts';

const title = '公交票价调整方案'; // zh: a topic

export const meetingJourney: Journey = {
  name: 'a topic goes to a meeting with its two answers; what was said there is entered and everybody reads it',
  async walk({ origin, browser, logIn, act }) {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    const clerk = await logIn('demo.clerk');
    await act(clerk, '/desk/meetings', '/desk/meetings', {
      title,
      meeting: 'standing',
      livelihood: 'yes',
      meetsOn: today,
      papers: '岚民〔2026〕7号', // zh: their number
      sought: 'yes',
      soughtHow: '网站公开征求意见三十日，收到四十一条', // zh: how
      invites: 'yes',
      attendees: '两名乘客代表', // zh: whom
    });
    const { pathname } = new URL(clerk.url());
    const office = await logIn('demo.office');
    await act(office, pathname, `${pathname}/hold`, {
      explained: '采纳十二条：老年人免费时段延长', // zh: what was said
      attended: '乘客代表二人、媒体一家', // zh: who sat in
    });
    const page = await browser.newPage();
    await page.goto(`${origin}/open/meetings`);
    assert.ok(!(await page.content()).includes(title), 'not before the office makes it public');
    await act(office, pathname, `${pathname}/publish`);
    await page.goto(`${origin}/open/meetings`);
    await page.click(`a[href="/open/meetings/${pathname.split('/').at(-1) ?? ''}"]`);
    await shows(page, '老年人免费时段延长'); // zh: what was said
    await shows(page, '乘客代表二人'); // zh: who sat in
  },
};
