export { GkCatalogue } from './catalogue/gk-catalogue.ts';
export { GkProvider } from './provider/gk-provider.ts';
export { GkInterpretation } from './interpretation/gk-interpretation.ts';
export { GkSearch } from './search/gk-search.ts';
