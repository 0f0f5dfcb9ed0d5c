import { a11yFloat } from '../../../packages/checker/src/checks/a11y/float.ts';
import { a11yAxe } from '../../../packages/checker/src/checks/a11y/axe.ts';
import { a11ySkip } from '../../../packages/checker/src/checks/a11y/skip.ts';
import { a11yZoom200 } from '../../../packages/checker/src/checks/a11y/zoom200.ts';
import type { Check } from '../../../packages/checker/src/checks/check.ts';
import { elderCaptcha } from '../../../packages/checker/src/checks/elder/captcha.ts';
import { elderEntry } from '../../../packages/checker/src/checks/elder/entry.ts';
import { elderFont } from '../../../packages/checker/src/checks/elder/font.ts';
import { elderNoads } from '../../../packages/checker/src/checks/elder/noads.ts';
import { renderOk } from '../../../packages/checker/src/checks/render/ok.ts';
import type { Trial } from '../../../packages/checker/src/facts/views.ts';
import type { ViewFamily } from './family.ts';
import { keyboard } from './keyboard.ts';
import { viewPages } from '../sites/view-pages.ts';

const old = (check: Check, kind: keyof typeof viewPages, trial?: Trial): ViewFamily => ({
  check,
  ...(trial !== undefined && { trial }),
  page: (draw) => {
    const { more = {}, ...made } = viewPages[kind](draw);
    return { charset: 'utf-8', way: kind, more, ...made };
  },
});

export const viewFamilies: readonly ViewFamily[] = [
  keyboard,
  old(a11ySkip, 'skip', 'skip'),
  old(a11yFloat, 'float', 'float'),
  old(a11yZoom200, 'zoom', 'zoom'),
  old(renderOk, 'render', 'render'),
  old(elderCaptcha, 'captcha', 'captcha'),
  old(elderEntry, 'elder', 'elder'),
  old(elderFont, 'font', 'elder'),
  old(elderNoads, 'noads', 'elder'),
  old(a11yAxe, 'axe'),
];
