import { attributes } from '@gongkai/model';
import type { Field } from '../../desk/fields.ts';
import type { DocumentAct } from './rules.ts';
import { kindWords, levelWords, returnWords, words } from './words.ts';

/** What a draft is made of; the body may come later. */
export const draftFields: readonly Field[] = [
  { name: 'title', label: words.name, kind: 'text', needed: true, most: 150 },
  { name: 'level', label: words.level, kind: 'choice', options: levelWords, needed: true },
  { name: 'kind', label: words.kind, kind: 'choice', options: kindWords, needed: true },
  { name: 'topic', label: words.topic, kind: 'text', most: 40 },
  { name: 'owes', label: words.owes, kind: 'yes' },
  { name: 'body', label: words.body, kind: 'long' },
];

const attributeFields: readonly Field[] = [
  { name: 'attribute', label: words.attribute, kind: 'choice', options: attributes, needed: true },
  { name: 'attributeReason', label: words.reason, kind: 'long', most: 500 },
  { name: 'legalRef', label: words.legalRef, kind: 'text', most: 200 },
];
const on: Field = { name: 'on', label: words.on, kind: 'day', needed: true };
const why: Field = { name: 'why', label: words.why, kind: 'long', needed: true, most: 500 };

/** What each act asks. */
export const actFields: Readonly<Record<DocumentAct, readonly Field[]>> = {
  edit: draftFields.filter(({ name }) => ['title', 'topic', 'body'].includes(name)),
  propose: [...attributeFields, { name: 'petition', label: words.petition, kind: 'long', most: 1000 }],
  review: [{ name: 'opinion', label: words.opinion, kind: 'long', needed: true, most: 1000 }],
  sign: [on],
  issue: [
    { name: 'docNo', label: words.no, kind: 'text', needed: true, most: 60 },
    { name: 'indexNo', label: words.indexNo, kind: 'text', most: 60 },
    on,
  ],
  publish: [on, { name: 'url', label: words.url, kind: 'url', most: 500 }],
  reclassify: [...attributeFields, why],
  amend: [why],
  repeal: [on, why],
  return: [
    { name: 'reasonCode', label: words.reasonCode, kind: 'choice', options: returnWords, needed: true },
    { name: 'note', label: words.note, kind: 'long', most: 500 },
  ],
};
