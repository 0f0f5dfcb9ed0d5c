// The sheet and the reader of guides: a file of its own, loaded beside the data.
import { html, type TemplateResult } from 'lit';
import type { Guide, Locale } from '@gongkai/model';
import { speaker } from './sheet-words.ts';
import { sheetView } from './sheet.ts';

export { missingFieldsOf, salvageGuides } from '@gongkai/model';
export { sheetCss } from './sheet.css.ts';

/** The guide as a sheet in one language; `level` is that of its headings. */
export function drawn(
  guide: Guide,
  locale: Locale,
  level: number,
  linkOf: (url: string | undefined) => string | undefined,
): TemplateResult {
  const say = speaker(locale);
  return sheetView(
    { say, level, linkOf, orMissing: (text) => text || html`<i class="missing">${say('missing')}</i>` },
    guide,
  );
}

/** What editors should know of a guide. */
export const notesOn = ({ statutoryDays = Infinity, promisedDays = 0 }: Guide, locale: Locale): readonly string[] =>
  promisedDays > statutoryDays ? [speaker(locale)('longer')] : [];
