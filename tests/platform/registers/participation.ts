import assert from 'node:assert/strict';
import { shows, type Journey } from './journey.ts';

const HEARING = '居民生活用水价格'; // zh: a hearing of the demo data that is planned and not announced

export const participationJourney: Journey = {
  name: 'a planned hearing is announced at the desk: the element on a department page shows it, and a calendar takes it in',
  async walk({ origin, logIn, act, element }) {
    const listed = async (): Promise<string> => {
      const list = (await (await fetch(`${origin}/api/v1/activities`)).json()) as {
        items: { uid: string; title: string }[];
      };
      return list.items.find(({ title }) => title.includes(HEARING))?.uid ?? '';
    };
    assert.equal(await listed(), '');
    const staff = await logIn('demo.office');
    await staff.goto(`${origin}/desk/activities`);
    const path = await staff.$$eval(
      'a[href*="/desk/activities/"]',
      (links, title) => links.find(({ textContent }) => textContent.includes(title))?.getAttribute('href') ?? '',
      HEARING,
    );
    await act(staff, path, `${path}/announce`);
    const uid = await listed();
    const calendar = await (await fetch(`${origin}/api/v1/activities/${uid.split('@')[0] ?? ''}.ics`)).text();
    assert.match(calendar.replaceAll('\r\n ', ''), new RegExp(`SUMMARY:${HEARING}`));
    const page = await element('gk-participation', {});
    await shows(page, HEARING);
  },
};

export const hotlineJourney: Journey = {
  name: 'a month of the hotline is sent as a file, looked at and then saved: everybody reads it, and the same file changes nothing',
  async walk({ origin, logIn }) {
    const staff = await logIn('demo.office');
    const csv = '月份,单位,受理,办结,满意\n2025-12,民政局,10,8,8'; // zh: a department's short name, which nobody has
    const send = async (text: string, mode: string): Promise<string> => {
      await staff.goto(`${origin}/desk/hotline`);
      await staff.$eval('form[action="/desk/hotline"]', (form) => form.closest('details')?.setAttribute('open', ''));
      await staff.select('#f-mode', mode);
      await staff.$eval(
        '#f-file',
        (input, content) => {
          const files = new DataTransfer();
          files.items.add(new File([content], 'hotline.csv'));
          (input as HTMLInputElement).files = files.files;
        },
        text,
      );
      await Promise.all([staff.waitForNavigation(), staff.click('form[action="/desk/hotline"] button[type="submit"]')]);
      return staff.$eval('main', ({ textContent }) => textContent);
    };
    assert.match(await send(csv, 'all'), /没有单位/); // zh: there is no such department
    const right = csv.replace(',民政局', ',mzj'); // zh: by its code
    assert.match(await send(right, 'check'), /检查无误/); // zh: all is right
    assert.match(await send(right, 'all'), /已保存并公布/); // zh: saved
    assert.match(await send(right, 'all'), /已经导入/); // zh: it is in already
    const told = await (await fetch(`${origin}/open/hotline?month=2025-12`)).text();
    assert.match(told, /民政局/); // zh: its name
  },
};
