// Searching and showing what was found: a file of its own, loaded when the reader turns to the search field.
export { addressOf } from '../parts/list/address.ts';
export { indexSearcher } from './index-searcher.ts';
export { resultsView } from './results-view.ts';
export { speaker } from './results.words.ts';
export { searchCss } from './search.css.ts';
