export { GkCatalogue } from './catalogue/gk-catalogue.ts';
export { GkProvider } from './provider/gk-provider.ts';
