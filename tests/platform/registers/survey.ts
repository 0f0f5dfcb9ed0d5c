import assert from 'node:assert/strict';
import { shows, type Journey } from './journey.ts';

const title = '婚姻登记窗口服务调查'; // zh: a survey
const day = (after: number): string =>
  new Date(Date.now() + after * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

export const surveyJourney: Journey = {
  name: 'a clerk draws up a survey, the head opens it, somebody answers without script: counted, ended, and its result read by everybody',
  async walk({ origin, browser, logIn, act }) {
    const clerk = await logIn('demo.clerk');
    await act(clerk, '/desk/surveys', '/desk/surveys', {
      title,
      purpose: 'satisfaction',
      intro: '请告诉我们窗口服务如何。', // zh: what it is about
      opensOn: day(0),
      closesOn: day(30),
      questions: '您满意吗？\n- 满意\n- 不满意\n\n还想说什么？', // zh: two questions
    });
    const { pathname } = new URL(clerk.url());
    const head = await logIn('demo.head');
    await act(head, pathname, `${pathname}/open`);
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    const open = `${origin}${pathname.replace('/desk/', '/open/')}`;
    await page.goto(open);
    const controls = await page.$$('main select, main textarea');
    assert.equal(controls.length, 2);
    await page.select('main select', '0');
    await page.type('main textarea', '很好'); // zh: an answer in words
    await Promise.all([page.waitForNavigation(), page.click('main form button[type="submit"]')]);
    assert.match(await page.content(), /role="status"/);
    await act(head, pathname, `${pathname}/end`, { reason: '样本已经足够' }); // zh: why
    await act(head, pathname, `${pathname}/publish`, { result: '满意率百分之百，窗口延长服务时间' }); // zh: the result
    const result = await browser.newPage();
    await result.goto(open);
    await shows(result, '窗口延长服务时间'); // zh: the result
    assert.doesNotMatch(await result.content(), /很好/, 'what was written stays with the office'); // zh: that answer
  },
};
