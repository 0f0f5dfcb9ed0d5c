import { piiLeak } from '../../../packages/checker/src/checks/pii/leak.ts';
import { safety } from '../../../packages/checker/src/facts/inspect/safety.ts';
import { inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import type { Draw } from '../draw.ts';
import { printed, prose, sent } from '../papers.ts';
import { factOf, measureOf, type Family } from './family.ts';
import words from './secrets.json' with { type: 'json' };

const letters = Array.from('abcdefghijkmnpqrstuvwxyzABCDEFGH23456789');
const random = (draw: Draw, length: number): string => `a7${Array.from({ length }, () => draw.pick(letters)).join('')}`;
const filled = (draw: Draw, address: string): string =>
  address.replace('PASSWORD', () => draw.pick(words.secrets)).replace('TOKEN', () => random(draw, 24));
const link = (draw: Draw, href: string): string =>
  draw.pick([
    `<a href="${href}">资料下载</a>`,
    `<A HREF='${href}' target=_blank>进入系统</A>`,
    `<a href="${href.replaceAll('&', '&amp;')}"><img src="/a.png" alt="入口"></a>`,
    `<iframe src="${href}"></iframe>`,
  ]);

/** Pages whose links carry a password or a token in their address, and pages whose links only look like it. */
export const addressSecrets: Family = {
  name: 'secrets in addresses',
  trial(draw) {
    const isLeaky = draw.chance(0.5);
    const near = draw.shuffled(words.near).slice(0, 3);
    const leaks = isLeaky ? [draw.pick(words.leaks)] : [];
    const links = draw.shuffled([...near, ...leaks]).map((address) => link(draw, filled(draw, address)));
    const html = printed(draw, {
      title: '资料下载',
      main: `${prose(draw, 1)}${links.join(draw.pick(['', '<br>', '\n']))}`,
    });
    const url = 'http://h/1.html';
    const fact = factOf(safety, sent(draw, html, { url, finalUrl: url }));
    const measure = measureOf(piiLeak, { inspected: inspectedOf(safety, [[url, [fact, fact]]]) });
    // always a person's to judge: what is shown to him counts as found
    const isFound = measure.state === 'measured' && measure.findings.some(({ kind }) => kind.startsWith('address-'));
    return [
      {
        check: `${piiLeak.id} (addresses)`,
        isFaulty: isLeaky,
        said: isFound ? 'fault' : 'well',
        note: links.join(' '),
      },
    ];
  },
};
