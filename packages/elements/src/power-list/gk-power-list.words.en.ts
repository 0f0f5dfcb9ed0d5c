import { tableWordsEn } from '../parts/list/table.words.en.ts';
import type { PowerListWord } from './gk-power-list.words.ts';

export const wordsEn: Readonly<Record<PowerListWord, string>> = {
  ...tableWordsEn,
  table: 'Powers and duties',
  empty: 'No items have been published yet',
  noGuide: 'No guide published',
  guideOf: 'Guide {name}',
  share: 'Online: {percent}% ({online}/{all})',
  shareFormula:
    'Approval items that can be done online, wholly or in part, ÷ all approval items. Approval items are those that begin with an application: licences, payments, confirmations, rewards, adjudications. Penalties, coercion, levies, inspections, other kinds and removed items are not counted.',
};
