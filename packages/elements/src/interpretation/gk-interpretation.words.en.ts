import { dataWordsEn } from '../parts/data/data.words.en.ts';
import type { InterpretationWord } from './gk-interpretation.words.ts';

export const wordsEn: Readonly<Record<InterpretationWord, string>> = {
  ...dataWordsEn,
  title: 'Policy interpretation',
  ofDocument: 'The policy document interpreted here',
  others: 'Other interpretations of the document',
  all: 'Interpretations of the document',
  forms: 'Forms of interpretation',
  dept: 'Interpreted by',
  person: 'Speaker',
  first: 'head of the department',
  documentOn: 'Document published',
  publishedOn: 'Interpreted',
  sameDay: 'Interpreted on the day of publication (≤ {limit} working days)',
  inTime: 'Interpreted after {days} working days (≤ {limit})',
  late: 'Interpreted after {days} working days (more than {limit})',
  untouched: 'Not covered',
  readText: 'Read it',
  readAll: 'Read in full',
  empty: 'There is no interpretation yet',
  unfilled: '“{column}” is not filled in in {count} places',
  noAlt: 'The chart “{title}” needs a text (alt) or a table (tableUrl)',
  noCaptions: '“{title}” needs captions (captionsUrl) or a transcript',
};
