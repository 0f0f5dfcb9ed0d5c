import type { Check } from '../src/checks/check.ts';
import type { SiteFacts } from '../src/facts/facts.ts';
import { homeMarks } from '../src/facts/marks/home-marks.ts';
import { answerOf, inspectedOf, inspectSource, measureInspected } from './inspected.ts';
import { saidOf } from './link-facts.ts';

/** What a check of the home page's marks says of looks at these pages; '' is a look without an answer. */
export function saidOfHome(check: Check, pages: readonly string[], site: Partial<SiteFacts['site']> = {}): string {
  const source = inspectSource();
  const subject = { key: 'http://h/', url: 'http://h/' };
  const facts = pages.map((html) =>
    html === '' ? undefined : homeMarks.read(answerOf(html, { url: 'http://h/' }), subject, source),
  );
  const whole = { ...source.site, name: '岚川县住房和城乡建设局', idCode: '3299010001', ...site };
  return saidOf(measureInspected(check, { site: whole, inspected: inspectedOf(homeMarks, [['http://h/', facts]]) }));
}
