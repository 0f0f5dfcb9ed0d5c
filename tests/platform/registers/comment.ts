import { shows, type Journey } from './journey.ts';

export const commentJourney: Journey = {
  name: 'a suggestion is shown by a clerk and answered: the comment box of a department page shows both',
  async walk({ origin, logIn, act, element }) {
    const sent = await fetch(`${origin}/api/v1/comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'journey-comment' },
      body: JSON.stringify({ topic: 'suggestion', body: '请公布今年的养老服务补贴名单' }), // zh: a citizen's words
    });
    const { item } = (await sent.json()) as { item: { ref: string } };
    const clerk = await logIn('demo.office');
    await act(clerk, '/desk/comments', `/desk/comments/${item.ref}/show`);
    await act(clerk, '/desk/comments', `/desk/comments/${item.ref}/reply`, { text: '已列入下月公开计划' }); // zh: the answer
    const page = await element('gk-comment-box', { topic: 'suggestion' });
    await shows(page, '请公布今年的养老服务补贴名单'); // zh: what was said
    await shows(page, '已列入下月公开计划'); // zh: what was answered
  },
};
