import { shows, type Journey } from './journey.ts';

export const commentJourney: Journey = {
  name: 'a suggestion is routed, answered and signed: the comment box of a department page shows both',
  async walk({ origin, logIn, act, element }) {
    const sent = await fetch(`${origin}/api/v1/comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'journey-comment' },
      body: JSON.stringify({ topic: 'suggestion', body: '请公布今年的养老服务补贴名单' }), // zh: a citizen's words
    });
    const { item } = (await sent.json()) as { item: { ref: string } };
    const office = await logIn('demo.office');
    const desk = `/desk/messages/${item.ref}`;
    await act(office, desk, `${desk}/route`, { department: '民政局' }); // zh: who answers it
    await act(office, desk, `${desk}/draft`, {
      text: '已列入下月公开计划', // zh: the answer
      publicity: 'public',
      publicBody: '请公布今年的养老服务补贴名单', // zh: as all may read it
    });
    await act(office, desk, `${desk}/sign`);
    const page = await element('gk-comment-box', { topic: 'suggestion' });
    await shows(page, '请公布今年的养老服务补贴名单'); // zh: what was said
    await shows(page, '已列入下月公开计划'); // zh: what was answered
  },
};
