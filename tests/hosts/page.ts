import type { Page } from 'puppeteer-core';
import { loader } from './parts.ts';

export const head = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>t</title>';
export const page = (body: string, script = loader): string => `${head}${script}</head><body>${body}</body></html>`;
export const table = '<table><tr><th>事项名称</th></tr><tr><td>页面原有内容</td></tr></table>';
export const element = (src = '/data/gk-catalogue.json'): string =>
  `<gk-catalogue src="${src}">${table}</gk-catalogue>`;
export const from = (folder: string): string => loader.replace('/gk/', `/${folder}/`);

/** Waits until an element has done what it can. */
export const left = (tab: Page, tag: string, timeout = 5000): Promise<unknown> =>
  tab.waitForFunction(
    (name) => {
      const host = document.querySelector(name)!;
      return customElements.get(name) && !host.matches(':state(loading),[data-state=loading]');
    },
    { timeout },
    tag,
  );
