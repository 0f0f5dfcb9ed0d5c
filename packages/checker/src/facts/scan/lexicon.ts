import lexicon from './lexicon.json' with { type: 'json' };

/** What old templates write before the trail of a page. */
export const crumbLeads: readonly string[] = lexicon.crumbLeads;
/** Sentences by which a column says that it holds nothing. */
export const saysEmpty: RegExp = new RegExp(lexicon.saysEmpty);
/** What pages say that are not there although they answer 200. Looked for in titles, headings and very short pages only. */
export const notFound: RegExp = new RegExp(lexicon.notFound, 'i');
