import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportOf } from '../../../packages/platform/testing/scan-report.ts';
import { shows, type Journey } from './journey.ts';

export const siteJourney: Journey = {
  name: 'the office uploads a report: the site’s score and what its owners let lie are there; a reader’s word from a department page reaches the owner',
  async walk({ origin, logIn, element }) {
    const office = await logIn('demo.office');
    const file = join(tmpdir(), `gk-report-${String(process.pid)}.json`);
    writeFileSync(file, JSON.stringify(reportOf({ url: 'http://mzj.lanchuan.example.gov.cn/', asOf: '2099-01-05' })));
    await office.goto(`${origin}/desk/sites`);
    await office.$eval('#report', (input) => input.closest('details')?.setAttribute('open', ''));
    const input = await office.$('input#report');
    if (!input) throw new Error('there is no upload');
    await input.uploadFile(file);
    await Promise.all([
      office.waitForNavigation(),
      office.click('form[action="/desk/sites/import"] button[type="submit"]'),
    ]);
    await shows(office, '424.35/520');
    await shows(office, '逾期未更新'); // zh: how a column stands
    const page = await element('gk-feedback', {
      open: '',
      page: 'http://mzj.lanchuan.example.gov.cn/tzgg/t1.html',
    });
    await page.waitForSelector('textarea[name="text"]');
    await page.click('input[name="kind"]');
    await page.type('textarea[name="text"]', '第二段的电话已停用'); // zh: a reader's word
    await page.click('.gk-form [type="submit"]');
    await shows(page, 'F-');
    const clerk = await logIn('demo.clerk');
    await clerk.goto(`${origin}/desk/feedback`);
    await shows(clerk, '岚川县民政局 通知公告'); // zh: whose page it is
  },
};
