import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { ElementHandle } from 'puppeteer-core';
import { shows, type Journey } from './journey.ts';

export const openDataJourney: Journey = {
  name: 'a file is uploaded with its dictionary and published by the head: the department page lists it, its rows and its download',
  async walk({ logIn, act, element }) {
    const clerk = await logIn('demo.clerk');
    await act(clerk, '/desk/data', '/desk/data', {
      id: 'mz-journey',
      title: '婚姻登记点', // zh: a title
      description: '登记点与电话', // zh: what it holds
      theme: 'service',
      licence: 'free',
      frequency: 'yearly',
      contact: '0000-86861009',
    });
    const path = new URL(clerk.url()).pathname;
    const file = join(tmpdir(), `gk-journey-${process.pid}.csv`);
    writeFileSync(file, '登记点,窗口\n县民政局,6\n青萝镇,2\n'); // zh: the file
    const form = `form[action="${path}/upload"]`;
    await clerk.$eval(form, (element) => element.closest('details')?.setAttribute('open', ''));
    const dictionary = '登记点 | 文本 | | 名称\n窗口 | 整数 | 个 | 窗口数'; // zh: its dictionary
    await clerk.$eval(`${form} textarea`, (control, text) => (control.value = text), dictionary);
    const input = (await clerk.$(`${form} input[type="file"]`)) as ElementHandle<HTMLInputElement>; // the page has one
    await input.uploadFile(file);
    await Promise.all([clerk.waitForNavigation(), clerk.click(`${form} button[type="submit"]`)]);
    await act(await logIn('demo.head'), path, `${path}/publish`);
    const page = await element('gk-open-data', { department: 'mzj' });
    await shows(page, '婚姻登记点'); // zh: the title
    await shows(page, 'CSV');
  },
};
