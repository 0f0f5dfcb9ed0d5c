import { chromiumHere } from '../../../packages/checker/testing/chromium.ts';
import { drawOf } from '../draw.ts';
import type { Verdict } from '../tally.ts';
import { openLab } from './browser.ts';
import type { ViewFamily } from './family.ts';
import { viewFamilies } from './all.ts';

export const noBrowser: string | false = chromiumHere === undefined ? 'no Chromium here' : false;

/** Pages that are looked at at once: more of them, and two cores draw too slowly for what moves. */
const atOnce = 6;

/** Pages of all kinds in one browser: what each check of the browser says of them. */
export async function viewVerdicts(count: number, seed: string, only = ''): Promise<readonly Verdict[]> {
  const asked = viewFamilies.filter(({ check }) => check.id.includes(only));
  const jobs = Array.from({ length: count }, (_, at) => asked.map((family) => [family, at] as const)).flat();
  const lab = openLab();
  const verdicts: Verdict[] = [];
  const work = async (): Promise<void> => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      const [family, at] = job;
      verdicts.push(await lab.judge(family, family.page(drawOf(`${seed} ${nameOf(family)} ${at}`))));
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
    return verdicts;
  } finally {
    await lab.close();
  }
}

const nameOf = ({ check, of = '' }: ViewFamily): string => `${check.id} ${of}`;
