import { columnOf, guideFieldOf, listColumnOf } from '@gongkai/model';
import lexicon from './lexicon.json' with { type: 'json' };

/** What a catalogue must settle for each item 公开事项 (澄政办发〔2018〕24号 三（一）2), attribute last. */
export const owedOfItem = ['subject', 'content', 'timeLimit', 'way', 'attribute'] as const;
export type ItemField = (typeof owedOfItem)[number];

/** What the directory 政府信息公开目录 says of each document (条例 第十二条). */
export const owedOfDocument = ['index', 'title', 'abstract', 'formed'] as const;
export type DocumentField = (typeof owedOfDocument)[number];

const LONGEST_WORDING = 14;
const plain = (label: string): string => label.replace(/[\s:\uff1a\u3010\u3011]/g, '');

/** The field of a document that a label names. */
export const documentFieldOf = (label: string): DocumentField | undefined =>
  owedOfDocument.find((field) => lexicon[field].includes(plain(label)));

// how offices word the head of a list themselves
const listWordings = (['code', 'kind', 'name', 'online'] as const).map(
  (field) => [field, new RegExp(lexicon.listHeads[field])] as const,
);
const listWordingOf = (label: string) => {
  const bare = plain(label).replace(/[(\uff08][^()\uff08\uff09]*[)\uff09]?/g, '');
  return bare.length > LONGEST_WORDING ? undefined : listWordings.find(([, wording]) => wording.test(bare))?.[0];
};

/** The column of a list of powers or services that a label names: its own columns, and those of a guide printed in it. */
export function listFieldOf(label: string) {
  const field = listColumnOf(label) ?? guideFieldOf(label);
  return field ?? (lexicon.guide.includes(plain(label)) ? ('guide' as const) : listWordingOf(label));
}
export type ListField = NonNullable<ReturnType<typeof listFieldOf>>;

// how offices word the head of a catalogue themselves; what stands in brackets explains
const wordings = Object.entries(lexicon.catalogueHeads).map(([field, source]) => [field, new RegExp(source)] as const);
const isOwed = (field: string): field is 'subject' | 'content' | 'timeLimit' | 'way' | 'channels' | 'attribute' =>
  field === 'channels' || owedOfItem.some((one) => one === field);

/** The field of a catalogue that a label names: by its known names, else by the word it ends in. */
export function catalogueFieldOf(label: string) {
  const known = columnOf(label);
  if (known !== undefined) return known;
  const bare = plain(label).replace(/[(\uff08][^()\uff08\uff09]*[)\uff09]?/g, '');
  if (bare.length > LONGEST_WORDING) return undefined;
  const field = columnOf(bare) ?? wordings.find(([, wording]) => wording.test(bare))?.[0];
  return field !== undefined && isOwed(field) ? field : undefined;
}

const attribute = new RegExp(lexicon.proactive);

/**
 * Fields an item owes and leaves out. A channel says how as well as a way does; a way 主动 or 依申请 says the attribute.
 */
export function gapsOfItem(cells: Readonly<Partial<Record<string, string>>>): readonly ItemField[] {
  const given: Readonly<Record<ItemField, boolean>> = {
    subject: cells['subject'] !== undefined,
    content: cells['content'] !== undefined,
    timeLimit: cells['timeLimit'] !== undefined,
    way: cells['way'] !== undefined || cells['channels'] !== undefined,
    attribute: cells['attribute'] !== undefined || attribute.test(cells['way'] ?? ''),
  };
  return owedOfItem.filter((field) => !given[field]);
}
