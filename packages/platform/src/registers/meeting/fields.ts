import type { Field } from '../../desk/fields.ts';
import type { MeetingAct } from './rules.ts';
import { answerWords, kindWords, words } from './words.ts';

/** What goes with a topic: two answers that nobody may leave out (JY-033). */
const answerFields: readonly Field[] = [
  { name: 'meetsOn', label: words.meetsOn, kind: 'day', needed: true },
  { name: 'papers', label: words.papers, kind: 'text', needed: true, most: 300 },
  { name: 'sought', label: words.sought, kind: 'choice', options: answerWords, needed: true },
  { name: 'soughtHow', label: words.soughtHow, kind: 'long', needed: true, most: 1000 },
  { name: 'invites', label: words.invites, kind: 'choice', options: answerWords, needed: true },
  { name: 'attendees', label: words.attendees, kind: 'long', needed: true, most: 1000 },
];
export const submitFields: readonly Field[] = [
  { name: 'title', label: words.name, kind: 'text', needed: true, most: 150 },
  { name: 'meeting', label: words.meeting, kind: 'choice', options: kindWords, needed: true },
  { name: 'livelihood', label: words.livelihood, kind: 'yes' },
  ...answerFields,
];
export const actFields: Readonly<Record<MeetingAct, readonly Field[]>> = {
  return: [{ name: 'reason', label: words.reason, kind: 'long', needed: true, most: 500 }],
  resubmit: answerFields,
  hold: [
    { name: 'explained', label: words.explained, kind: 'long', most: 2000 },
    { name: 'attended', label: words.attended, kind: 'long', most: 500 },
  ],
  publish: [],
  withdraw: [{ name: 'reason', label: words.withdrawn, kind: 'long', needed: true, most: 500 }],
};
