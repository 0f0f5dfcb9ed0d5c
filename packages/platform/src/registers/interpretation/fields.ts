import { interpretationElements, interpretationForms } from '@gongkai/model';
import type { Field } from '../../desk/fields.ts';
import { elementKeys } from './rules.ts';
import { kindWords, words } from './words.ts';

const texts: readonly Field[] = [
  { name: 'title', label: words.name, kind: 'text', needed: true, most: 150 },
  { name: 'forms', label: words.forms, kind: 'choices', options: interpretationForms, needed: true },
  { name: 'person', label: words.person, kind: 'text', most: 40 },
  { name: 'role', label: words.role, kind: 'text', most: 60 },
  { name: 'byHead', label: words.byHead, kind: 'yes' },
  ...elementKeys.map((key): Field => ({ name: key, label: interpretationElements[key], kind: 'long', most: 4000 })),
];

/** What plan and material are made of; `documents` are titles by id. */
export const draftFields = (
  documents: Readonly<Record<string, { readonly zh: string; readonly en: string }>>,
): readonly Field[] => [
  { name: 'document', label: words.document, kind: 'choice', options: documents, needed: true },
  { name: 'kind', label: words.kind, kind: 'choice', options: kindWords, needed: true },
  { name: 'followup', label: words.followup, kind: 'yes' },
  ...texts,
];
/** A stage in which a document is explained again; `documents` are titles by id. */
export const stageFields = (documents: Parameters<typeof draftFields>[0]): readonly Field[] => [
  { name: 'document', label: words.document, kind: 'choice', options: documents, needed: true },
  { name: 'why', label: words.stageWhy, kind: 'text', needed: true },
  { name: 'dueOn', label: words.stageDue, kind: 'day', needed: true },
];
export const dropFields: readonly Field[] = [{ name: 'reason', label: words.reason, kind: 'text', needed: true }];
export const editFields = texts;
export const publishFields: readonly Field[] = [
  { name: 'on', label: words.on, kind: 'day', needed: true },
  { name: 'url', label: words.url, kind: 'url', most: 500 },
];
export const interpreterFields: readonly Field[] = [
  { name: 'expert', label: words.expert, kind: 'text', needed: true, most: 40 },
  { name: 'unit', label: words.unit, kind: 'text', needed: true, most: 80 },
  { name: 'field', label: words.field, kind: 'text', needed: true, most: 80 },
  { name: 'fromOn', label: words.fromOn, kind: 'day', needed: true },
];
