import { expect } from 'chai';
import { bodies, box, control, leave, lookUp, send, tag } from '../../testing/comment-page.ts';
import { room } from '../../testing/form-page.ts';
import { inside, textOf, until } from '../../testing/shown-page.ts';
import type { GkCommentBox } from './gk-comment-box.ts';

/** A box that talks to the fixture API over HTTP. */
const on = (endpoint: string, topic = 'consultations/2026-17'): Promise<GkCommentBox> =>
  box(tag(`endpoint="${endpoint}" topic="${topic}"`));
const moderate = (endpoint: string, decision: object): Promise<Response> =>
  fetch(endpoint.replace('/api/v1', '/fixture/moderate'), { method: 'POST', body: JSON.stringify(decision) });
const numberIn = (element: Element): string => /C-\d+-\d+/.exec(textOf(inside(element, '.receipt')))![0];

describe('gk-comment-box over HTTP', () => {
  afterEach(leave);

  it('from the pen to the public: sent, waiting, shown', async () => {
    const { endpoint } = room();
    const element = await on(endpoint);
    await send(element, '建议公布测算过程');
    await until('the receipt is there', () => inside(element, '.receipt') !== null);
    const ref = numberIn(element);
    expect(await lookUp(element, ref)).to.contain('待审核');
    expect(bodies(element)).to.deep.equal([]);
    expect((await moderate(endpoint, { ref, state: 'shown' })).ok).to.equal(true);
    element.reload();
    await until('it is shown', () => bodies(element)[0] === '建议公布测算过程');
  });

  it('an answer that is lost on the way: sent again, filed once', async () => {
    const { endpoint, faults } = room();
    await faults({ kind: 'lost', match: 'POST /comments', times: 2 }); // a browser asks again by itself on an old connection
    const element = await on(endpoint);
    await send(element, '只应收到一次');
    await until('the failure is told', () => inside(element, '.failure') !== null);
    expect(control(element, 'body').value).to.equal('只应收到一次');
    await until('the receipt is there', () => {
      inside(element, '.failure .main')?.click();
      return inside(element, '.receipt') !== null;
    });
    expect(numberIn(element)).to.match(/1000$/); // the first number of the room
  });

  it('a consultation that is over: the reason, and the text', async () => {
    const element = await on(room().endpoint, 'consultations/closed-1');
    await send(element, '来晚了的意见');
    await until('the reason is told', () => textOf(element.querySelector('.gk-summary')).includes('征集已结束'));
    expect(control(element, 'body').value).to.equal('来晚了的意见');
  });
});
