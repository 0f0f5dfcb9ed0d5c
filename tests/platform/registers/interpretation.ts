import { shows, type Journey } from './journey.ts';

const title = '关于延长婚姻登记服务时间的办法'; // zh: title of the document
const elements = ['background', 'goals', 'content', 'scope', 'standards', 'notes', 'keywords', 'benefits', 'changes'];

export const interpretationJourney: Journey = {
  name: 'a policy is signed only with plan and material, interpreted, both pages link to each other: the element shows it',
  async walk({ logIn, act, element }) {
    const clerk = await logIn('demo.clerk');
    const head = await logIn('demo.head');
    await act(clerk, '/desk/documents', '/desk/documents', { title, level: 'department', kind: 'policy', owes: 'yes' });
    const document = new URL(clerk.url()).pathname;
    await act(clerk, document, `${document}/propose`, { attribute: 'open' });
    const list = '/desk/interpretations';
    const spoken = Object.fromEntries(elements.map((name) => [name, `x ${name}`]));
    let material = '';
    for (const kind of ['plan', 'material']) {
      await act(clerk, list, list, { ...spoken, document: title, kind, title: `M ${kind}`, forms: 'text' });
      material = new URL(clerk.url()).pathname;
      await act(head, material, `${material}/approve`);
    }
    await act(head, document, `${document}/sign`);
    await act(head, document, `${document}/issue`, { docNo: 'M-2026-100' });
    await act(clerk, document, `${document}/publish`);
    await act(clerk, material, `${material}/publish`);
    await act(clerk, material, `${material}/check-links`);
    await shows(clerk, '文件页 → 解读页: 有'); // zh: the document links to it
    await shows(clerk, '解读页 → 文件页: 有'); // zh: and back
    const page = await element('gk-interpretation', { document: document.split('/').at(-1) ?? '' });
    await shows(page, 'M material');
  },
};
