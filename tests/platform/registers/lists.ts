import assert from 'node:assert/strict';
import { shows, type Journey } from './journey.ts';

const code = '329923-MZ-XK-001';

export const listsJourney: Journey = {
  name: 'a clerk asks for a shorter term, the head agrees: the power list and the guide of a department page show it',
  async walk({ logIn, act, element }) {
    const clerk = await logIn('demo.clerk');
    const item = `/desk/lists/power/items/${code}`;
    await act(clerk, item, `${item}/change`, {
      promisedDays: '8',
      changeReason: '流程再造，承诺时限再压缩', // zh: why
      effectiveOn: '2026-01-05',
    });
    const head = await logIn('demo.head');
    await head.goto(new URL(item, head.url()).href);
    const action = await head.$eval('form[action$="/approve"]', (form) => form.getAttribute('action') ?? '');
    assert.match(action, /^\/desk\/lists\/proposals\//);
    await act(head, item, action);
    const list = await element('gk-power-list', { list: 'power', department: 'mzj' });
    await shows(list, '社会团体成立登记'); // zh: its name
    const guide = await element('gk-service-guide', { code });
    await shows(guide, '承诺办结时限 8 个工作日'); // zh: the new term
    const catalogue = await element('gk-catalogue', { department: 'mzj' });
    await shows(catalogue, '城乡低保对象名单'); // zh: an item of the demo data
  },
};

const service = '329923-MZ-FW-001';

export const serviceJourney: Journey = {
  name: 'a clerk mends the sheet of a public service, the head agrees: the service list and its guide on a department page show it',
  async walk({ logIn, act, element }) {
    const clerk = await logIn('demo.clerk');
    const item = `/desk/lists/service/items/${service}`;
    await act(clerk, item, `${item}/change`, {
      phone: '0500-7319999',
      changeReason: '咨询电话调整', // zh: why
      effectiveOn: '2026-01-05',
    });
    const head = await logIn('demo.head');
    await head.goto(new URL(item, head.url()).href);
    await act(head, item, await head.$eval('form[action$="/approve"]', (form) => form.getAttribute('action') ?? ''));
    const name = await head.$eval('h1', (title) => title.textContent.trim());
    await shows(await element('gk-power-list', { list: 'service', department: 'mzj' }), name);
    await shows(await element('gk-service-guide', { code: service }), '0500-7319999');
  },
};
