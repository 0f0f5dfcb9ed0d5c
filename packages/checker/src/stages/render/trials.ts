import type { Tab } from '../../capture/browser/tab.ts';
import { captchaTrial } from '../../capture/browser/views/captcha.ts';
import { elderTrial } from '../../capture/browser/views/elder.ts';
import { floatTrial } from '../../capture/browser/views/float.ts';
import { keyboardTrial } from '../../capture/browser/views/keyboard.ts';
import { renderTrial } from '../../capture/browser/views/render.ts';
import { skipTrial } from '../../capture/browser/views/skip.ts';
import { zoomTrial } from '../../capture/browser/views/zoom.ts';
import type { Cluster } from '../../facts/render.ts';
import { trials, type Seen, type Trial } from '../../run/view.ts';

/** In this order on one page: what changes the page comes last. */
export const trialOf: Readonly<Record<Trial, (tab: Tab) => Promise<Seen>>> = {
  render: renderTrial,
  skip: skipTrial,
  captcha: captchaTrial,
  float: floatTrial,
  zoom: zoomTrial,
  keyboard: keyboardTrial,
  elder: elderTrial,
};

/** Templates whose one page is gone through by keyboard, and watched for what floats. */
const slowTemplates = 6;

/** Which trials each page gets: the slow ones one page a template, the others every page of the sample. */
export function trialsByPage(
  asked: readonly Trial[],
  {
    clusters,
    home,
    forms,
  }: { readonly clusters: readonly Cluster[]; readonly home: string; readonly forms: readonly string[] },
): ReadonlyMap<string, readonly Trial[]> {
  const sampled = clusters.flatMap(({ sampled: pages }) => pages);
  const oneEach = clusters.flatMap(({ sampled: [page] }) => page ?? []).slice(0, slowTemplates);
  const pagesOf: Readonly<Record<Trial, readonly string[]>> = {
    render: sampled,
    skip: sampled,
    zoom: sampled,
    float: oneEach,
    keyboard: oneEach,
    captcha: forms,
    elder: [home],
  };
  const byPage = new Map<string, Trial[]>();
  for (const trial of trials.filter((one) => asked.includes(one)))
    for (const page of pagesOf[trial]) byPage.set(page, [...(byPage.get(page) ?? []), trial]);
  return byPage;
}
