import { shows, type Journey } from './journey.ts';

export const guideJourney: Journey = {
  name: 'a clerk changes the guide, the head publishes it: the request form of a department page leads to it and names the phone',
  async walk({ origin, browser, logIn, act, element }) {
    const clerk = await logIn('demo.clerk');
    const change = { phone: '0510-86119999', reason: '电话变更' }; // zh: why
    await act(clerk, '/desk/guide/mzj', '/desk/guide/mzj', change);
    const head = await logIn('demo.head');
    await act(head, '/desk/guide/mzj', '/desk/guide/mzj/publish');
    const page = await element('gk-request-form', { department: 'mzj' });
    await shows(page, '0510-86119999');
    const everybody = await browser.newPage();
    await everybody.goto(`${origin}/open/guide/mzj`);
    await shows(everybody, '0510-86119999');
  },
};

export const messageJourney: Journey = {
  name: 'a citizen writes without script, the office routes, a clerk drafts, the head signs: the comment box of a department page shows both',
  async walk({ origin, browser, logIn, act, element }) {
    const citizen = await browser.newPage();
    await citizen.setJavaScriptEnabled(false);
    await citizen.goto(`${origin}/open/messages`);
    await citizen.click('details.act > summary');
    await citizen.select('select[name="topic"]', 'mailbox');
    await citizen.type('textarea[name="body"]', '请公布农村公墓的收费标准'); // zh: a citizen's words
    await Promise.all([citizen.waitForNavigation(), citizen.click('form[method="post"] button')]);
    const ref = await citizen.$eval('.receipt .code', (code) => code.textContent?.trim() ?? '');
    const office = await logIn('demo.office');
    const at = `/desk/messages/${ref}`;
    await act(office, at, `${at}/route`, { department: '民政局' }); // zh: the department
    const clerk = await logIn('demo.clerk');
    await act(clerk, at, `${at}/draft`, { text: '收费标准已在本局网站公布', publicity: 'public' }); // zh: the answer
    const head = await logIn('demo.head');
    await act(head, at, `${at}/sign`);
    const page = await element('gk-comment-box', { topic: 'mailbox' });
    await shows(page, '请公布农村公墓的收费标准'); // zh: what was written
    await shows(page, '收费标准已在本局网站公布'); // zh: what was answered
  },
};
