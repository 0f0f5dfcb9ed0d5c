import { channelWords } from '../../records/placements.ts';
import type { Words } from '@gongkai/model';
import type { Field } from '../../desk/fields.ts';
import type { NewsAct } from './rules.ts';
import { words } from './words.ts';

const texts: readonly Field[] = [
  { name: 'title', label: words.name, kind: 'text', needed: true, most: 150 },
  { name: 'body', label: words.body, kind: 'long', needed: true, most: 8000 },
];

/** `documents` are titles by id. */
export const draftFields = (documents: Readonly<Record<string, Words>>): readonly Field[] => [
  { name: 'document', label: words.document, kind: 'choice', options: documents, needed: true },
  ...texts,
];

export const actFields: Readonly<Record<NewsAct, readonly Field[]>> = {
  edit: texts,
  consult: [
    { name: 'with', label: words.consultedWith, kind: 'long', needed: true, most: 1000 },
    { name: 'on', label: words.consultedOn, kind: 'day', needed: true },
  ],
  clear: [],
  place: [
    { name: 'channel', label: words.channel, kind: 'choice', options: channelWords, needed: true },
    { name: 'outlet', label: words.outlet, kind: 'text', needed: true, most: 80 },
    { name: 'url', label: words.address, kind: 'url', most: 500 },
    { name: 'on', label: words.on, kind: 'day', needed: true },
  ],
};
