import type { FindingState, Locale, ReportFinding, SheetRow, Verdict, Words } from '@gongkai/model';

/** A title of the pack in the language asked for; Chinese where there is no other. */
export const titleIn = (locale: Locale, { title, titleEn }: Pick<SheetRow, 'title' | 'titleEn'>): string =>
  ({ zh: title, en: titleEn === '' ? title : titleEn })[locale];

/** What was seen and how to mend it, in the language asked for; Chinese where there is no other. */
export const detailIn = (locale: Locale, { detail, detailEn }: Pick<ReportFinding, 'detail' | 'detailEn'>): string =>
  ({ zh: detail, en: detailEn === '' ? detail : detailEn })[locale];

/** The states of findings as the tables name them. */
export const stateWords: Readonly<Record<FindingState, Words>> = {
  fail: { zh: '扣分', en: 'fail' },
  person: { zh: '待人工', en: 'person' },
  unmeasured: { zh: '未测', en: 'unmeasured' },
};

/** What became of an indicator, as the tables name it. */
export const verdictWords: Readonly<Record<Verdict, Words>> = {
  pass: { zh: '达标', en: 'pass' },
  na: { zh: '不适用', en: 'n/a' },
  ...stateWords,
};
