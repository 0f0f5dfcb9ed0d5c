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
