export { GkCatalogue } from './catalogue/gk-catalogue.ts';
export { GkProvider } from './provider/gk-provider.ts';
export { GkInterpretation } from './interpretation/gk-interpretation.ts';
export { GkSearch } from './search/gk-search.ts';
export { GkCommentBox } from './comment-box/gk-comment-box.ts';
export { GkConsultation } from './consultation/gk-consultation.ts';
export { GkFeedback } from './feedback/gk-feedback.ts';
export { GkPowerList } from './power-list/gk-power-list.ts';
