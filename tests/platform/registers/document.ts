import { shows, type Journey } from './journey.ts';

const title = '关于调整公园绿地开放时间的通知'; // zh: title of the document

export const documentJourney: Journey = {
  name: 'a document is drafted, signed by the head, issued and published: the catalogue of a department page shows it',
  async walk({ logIn, act, element }) {
    const clerk = await logIn('demo.clerk');
    const head = await logIn('demo.head');
    await act(clerk, '/desk/documents', '/desk/documents', { title, level: 'department', kind: 'other', topic: 'x' });
    const path = new URL(clerk.url()).pathname;
    await act(clerk, path, `${path}/propose`, { attribute: 'open' });
    await act(head, path, `${path}/sign`);
    await act(head, path, `${path}/issue`, { docNo: 'M-2026-99' });
    await act(clerk, path, `${path}/publish`);
    const listed = await element('gk-catalogue', { src: `${new URL(clerk.url()).origin}/api/v1/documents` });
    await shows(listed, title);
  },
};
