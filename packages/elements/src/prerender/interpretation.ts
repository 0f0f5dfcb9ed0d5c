import type { Interpretation, Interpretations } from '@gongkai/model';
import { alternate, anchor, ownLine, startTag } from './anchor.ts';
import { escaped } from './escaped.ts';

export interface InterpretationPage {
  /** Address of the data file, relative to the page. */
  readonly src: string;
  /** Id or address of the document: the page is that document. */
  readonly document?: string;
  /** Id or address of the document: the page interprets it. */
  readonly interprets?: string;
}

/**
 * The element with the link that pairs both pages, in Chinese: on the document's page its interpretations, on an
 * interpretation's page the document. It is there without script. Pure; every value is escaped.
 */
export function prerenderInterpretation(
  { items }: Pick<Interpretations, 'items'>,
  { src, document, interprets }: InterpretationPage,
): string {
  const name = document ?? interprets;
  const about = items.filter(({ documentId, documentUrl }) => documentId === name || documentUrl === name);
  const lines = document === undefined ? about.slice(0, 1).map(documentLine) : about.map(interpretationLine);
  const start = startTag('gk-interpretation', { document, interprets, src });
  return `${start}\n<ul>\n${lines.map((line) => `<li>${line}</li>\n`).join('')}</ul>\n</gk-interpretation>\n${alternate(src)}`;
}

function interpretationLine({ title, url, by, publishedOn }: Interpretation): string {
  const depts = by.map(({ dept }) => dept).join('\u3001');
  return ownLine(words.interpretation.zh, anchor(title, url), `${escaped(depts)} ${publishedOn ?? ''}`);
}

const documentLine = ({ documentTitle, documentUrl, documentPublishedOn }: Interpretation): string =>
  ownLine(words.document.zh, anchor(documentTitle || documentUrl, documentUrl), documentPublishedOn ?? '');

const words = {
  interpretation: { zh: '政策解读：', en: 'Interpretation: ' },
  document: { zh: '政策文件：', en: 'Document: ' },
};
