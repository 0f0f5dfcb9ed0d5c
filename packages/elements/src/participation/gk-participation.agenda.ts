// How activities are read and drawn: a file of its own, loaded beside the data.
import type { CSSResult } from 'lit';
import { salvageActivities } from '@gongkai/model';
import { agendaCss } from './agenda.css.ts';

export { agendaView, notesOn } from './agenda-view.ts';
export { ofKind } from './agenda.ts';
export { speaker } from './agenda-words.ts';
export const styles: readonly CSSResult[] = [agendaCss];
export const words: object = {}; // its texts come with it, in both languages
export const read: typeof salvageActivities = salvageActivities;
