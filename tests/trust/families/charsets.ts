import { siteCharset } from '../../../packages/checker/src/checks/site/charset.ts';
import { pageHygiene } from '../../../packages/checker/src/facts/hygiene/page-hygiene.ts';
import { answerOf, inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { gbkEncoder } from '../../../seeds/serve/gbk.ts';
import { prose } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

const gbk = gbkEncoder();
const names = { utf8: ['utf-8', 'UTF-8', 'utf8'], gbk: ['gbk', 'gb2312', 'GB18030', 'GBK'] } as const;

/** Pages in UTF-8 and GBK that say what they are, that say nothing, and that say something else. */
export const charsets: Family = {
  name: 'charsets',
  trial(draw) {
    const real = draw.pick(['utf8', 'gbk'] as const);
    const way = draw.pick(['well', 'silent', 'lies'] as const);
    const said =
      way === 'silent' ? undefined : draw.pick<string>(names[way === 'well' ? real : real === 'utf8' ? 'gbk' : 'utf8']);
    const inHeader = draw.chance(0.5);
    const meta =
      said === undefined || inHeader
        ? ''
        : draw.pick([
            `<meta charset="${said}">`,
            `<meta http-equiv="Content-Type" content="text/html; charset=${said}" />`,
            `<META content="text/html;charset=${said}" http-equiv=Content-Type>`,
          ]);
    const html = `<!DOCTYPE html><html><head>${meta}<title>岚川县住房和城乡建设局</title></head><body><div id="zoom">${prose(draw, 6)}</div></body></html>`;
    const url = 'http://h/';
    const fact = factOf(
      pageHygiene,
      answerOf(real === 'gbk' ? gbk(html) : html, {
        url,
        finalUrl: url,
        contentType: inHeader && said !== undefined ? `text/html; charset=${said}` : 'text/html',
      }),
    );
    const measure = measureOf(siteCharset, { inspected: inspectedOf(pageHygiene, [[url, [fact, fact]]]) });
    return [
      {
        check: siteCharset.id,
        isFaulty: way !== 'well',
        said: saysOf(measure),
        note: `${real} ${way} ${said} ${inHeader} ${meta}`,
      },
    ];
  },
};
