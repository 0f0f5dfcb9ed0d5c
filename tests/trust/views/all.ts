import { captcha } from './captcha.ts';
import { elder } from './elder.ts';
import { elderQuiet, elderType } from './elder-mode.ts';
import type { ViewFamily } from './family.ts';
import { float } from './float.ts';
import { keyboard } from './keyboard.ts';
import { rules } from './rules.ts';
import { skip } from './skip.ts';
import { narrow, render, zoom } from './zoom.ts';

export const viewFamilies: readonly ViewFamily[] = [
  keyboard,
  skip,
  float,
  zoom,
  narrow,
  render,
  captcha,
  elder,
  elderType,
  elderQuiet,
  rules,
];
