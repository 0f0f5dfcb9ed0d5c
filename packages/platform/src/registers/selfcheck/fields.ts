import type { Field } from '../../desk/fields.ts';
import { decisionWords, findingWords, words } from './words.ts';

export const decideFields: readonly Field[] = [
  { name: 'decision', label: words.decision, kind: 'choice', options: decisionWords, needed: true },
  { name: 'reason', label: words.reason, kind: 'long', most: 500 },
  { name: 'legalRef', label: words.legalRef, kind: 'text', most: 200, hint: words.legalHint },
];
export const finishFields: readonly Field[] = [
  { name: 'on', label: words.doneOn, kind: 'day', needed: true },
  { name: 'url', label: words.url, kind: 'url', most: 500 },
];
export const reportFields: readonly Field[] = [
  { name: 'text', label: words.reportText, kind: 'long', needed: true, most: 5000 },
];
export const drawFields: readonly Field[] = [
  { name: 'seed', label: words.seed, kind: 'text', needed: true, most: 60, hint: words.seedHint },
];
export const findingFields: readonly Field[] = [
  { name: 'finding', label: words.finding, kind: 'choice', options: findingWords, needed: true },
  { name: 'note', label: words.note, kind: 'long', most: 500 },
  { name: 'rectifyBy', label: words.rectifyBy, kind: 'day' },
];
export const rectifyFields: readonly Field[] = [
  { name: 'on', label: words.doneOn, kind: 'day', needed: true },
  { name: 'what', label: words.what, kind: 'long', needed: true, most: 500 },
];
