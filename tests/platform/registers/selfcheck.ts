import assert from 'node:assert/strict';
import { shows, type Journey } from './journey.ts';

const title = '殡葬服务收费成本监审初稿'; // zh: a document of the demo data that is withheld

export const selfcheckJourney: Journey = {
  name: 'the self-check opens what was withheld: decided, reclassified, published, entered, and the catalogue of a department page shows it',
  async walk({ logIn, act, element }) {
    const head = await logIn('demo.head');
    const here = '/desk/selfcheck';
    await head.goto(new URL(here, head.url()).href);
    const [document, decide] = await head.$$eval(
      'tr',
      (rows, wanted) => {
        const row = rows.find((each) => each.textContent.includes(wanted));
        return [row?.querySelector('a')?.getAttribute('href'), row?.querySelector('form')?.getAttribute('action')];
      },
      title,
    );
    assert.ok(document && decide);
    await act(head, here, decide, { decision: 'open', reason: '监审已经结束' }); // zh: why
    await act(head, document, `${document}/reclassify`, { attribute: 'open', why: '监审已经结束' }); // zh: why
    await act(head, document, `${document}/publish`);
    await act(head, here, decide.replace(/decide$/, 'finish'));
    const listed = await element('gk-catalogue', { src: `${new URL(head.url()).origin}/api/v1/documents` });
    await shows(listed, title);
  },
};
