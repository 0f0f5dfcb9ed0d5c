import assert from 'node:assert/strict';
import { shows, type Journey } from './journey.ts';

const CLOSED = '课后服务收费办法'; // zh: a consultation of the demo data that is closed
const OPEN = '养老服务设施布局规划'; // zh: one that is open

export const consultationJourney: Journey = {
  name: 'an opinion is reviewed and grouped by checkboxes, answered and signed: the consultation on a department page shows what came of it',
  async walk({ origin, logIn, act, element }) {
    const list = (await (await fetch(`${origin}/api/v1/consultations`)).json()) as {
      items: { id: string; title: string }[];
    };
    const idOf = (title: string): string => list.items.find((one) => one.title.includes(title))?.id ?? '';
    const [closed, open] = [idOf(CLOSED), idOf(OPEN)];
    assert.ok(closed !== '' && open !== '');
    const late = await fetch(`${origin}/api/v1/consultations/${closed}/comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'journey-late' },
      body: JSON.stringify({ body: '太晚' }), // zh: too late
    });
    assert.equal(late.status, 422);
    const staff = await logIn('demo.office');
    await staff.goto(`${origin}/desk/consultations/${closed}/sort`);
    await staff.click('input[name="ref"]');
    await staff.type('#f-summary', '写清免收范围'); // zh: what the group says
    await Promise.all([staff.waitForNavigation(), staff.click('button[value="group"]')]);
    const answer = await staff.$eval('form[action*="/clusters/"]', (form) => form.getAttribute('action') ?? '');
    await act(staff, `/desk/consultations/${closed}/sort`, answer, {
      adoption: 'adopted',
      response: '已列明三类免收家庭', // zh: the answer
    });
    await act(staff, `/desk/consultations/${closed}`, `/desk/consultations/${closed}/feedback`);
    const result = await element('gk-consultation', { consultation: closed });
    await shows(result, '写清免收范围'); // zh: what was said
    await shows(result, '已列明三类免收家庭'); // zh: what became of it
    const asked = await element('gk-consultation', { consultation: open });
    await shows(asked, '居家养老服务'); // zh: its title
    await shows(asked, '助餐'); // zh: an opinion that is shown, in the comment box inside
  },
};
