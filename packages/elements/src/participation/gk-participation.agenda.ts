// How activities are read and drawn: a file of its own, loaded beside the data.
export { salvageActivities } from '@gongkai/model';
export { agendaCss } from './agenda.css.ts';
export { agendaView, notesOn, type AgendaView } from './agenda-view.ts';
export { ofKind } from './agenda.ts';
export { speaker } from './agenda-words.ts';
