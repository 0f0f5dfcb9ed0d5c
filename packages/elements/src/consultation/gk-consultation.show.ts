// All that a consultation shows: loaded beside the data, one file.
export { consultationCss } from './consultation.css.ts';
export { consultationView } from './consultation-view.ts';
export { opened } from './opened.ts';
export { resultsView } from './results-view.ts';
export { showWords } from './show.words.ts';
export { dayToCountFrom, standingOf } from './standing.ts';
