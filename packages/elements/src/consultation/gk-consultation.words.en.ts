import { dataWordsEn } from '../parts/data/data.words.en.ts';
import type { ConsultationWord } from './gk-consultation.words.ts';

export const wordsEn: Readonly<Record<ConsultationWord, string>> = {
  ...dataWordsEn,
  title: 'Consultation',
  empty: 'There is no consultation at present',
  state: 'State',
  period: 'Period',
  fromTo: '{from} to {to} ({days} days)',
  opens: 'It opens on {day}; you can then have your say here',
  left: '{days} days left; the last day counts in full',
  waiting: 'Closed {days} days ago; the opinions are being weighed, an answer will follow',
  shortTerm: 'Why the period is below 30 days',
  by: 'Drafted by',
  draft: 'The draft',
  explanation: 'Explanation of the draft',
  basis: 'Legal basis',
  ways: 'Ways to take part',
  read: 'Read it in full: {title}',
  readExplanation: 'Read the explanation',
  unpublished: 'Not published',
  noDraft: 'No draft: set draftUrl, or put it into slot="draft"',
  noBasis: 'No legal basis: fill in "basis"',
  noneCame: 'No opinions came in during the period ({from} to {to})',
};
