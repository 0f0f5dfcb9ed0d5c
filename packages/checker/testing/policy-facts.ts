import type { SiteFacts } from '../src/facts/facts.ts';
import { documents, type DocumentFact } from '../src/facts/inspect/documents.ts';
import { interpretations, type Edge, type InterpretationFact } from '../src/facts/inspect/interpretations.ts';
import { bothInspected, inspectedOf, type Looked } from './inspected.ts';

export const document = (given: Partial<DocumentFact> = {}): DocumentFact => ({
  title: '岚川县既有住宅加装电梯实施办法',
  number: '岚建规〔2026〕3号',
  issuer: '',
  index: '',
  attribute: '主动公开',
  validity: '',
  published: '2026-09-14',
  publishedFrom: 'meta',
  openMark: true,
  fileOnly: false,
  needsNoInterpretation: false,
  interpretations: [{ url: 'http://h/i1.html', text: '图解', own: true }],
  ...given,
});

/** An interpretation of `http://h/d1.html`, two working days after it. */
export const interpretation = (
  given: Partial<InterpretationFact> & { readonly edges?: readonly Edge[]; readonly workingDays?: number } = {},
): InterpretationFact => {
  const { edges = ['forward', 'back', 'title'], workingDays = 2, ...rest } = given;
  return {
    title: '图解：岚川县既有住宅加装电梯实施办法',
    published: '2026-09-16',
    publishedFrom: 'meta',
    pairs: [{ document: 'http://h/d1.html', edges, workingDays }],
    elements: ['background', 'goals', 'content', 'scope', 'notes'],
    forms: ['text', 'chart'],
    pictures: 0,
    chars: 400,
    ...rest,
  };
};

const sampledData = { isSampled: true, candidates: [{ url: 'http://h/d1.html' }] };

/** A site with these documents `d1`, `d2` … and interpretations `i1` …, each by what its looks showed. */
export const policyFacts = (
  docs: readonly (readonly (DocumentFact | undefined)[])[],
  interps: readonly (readonly (InterpretationFact | undefined)[])[],
  given: Partial<SiteFacts> = {},
): Partial<SiteFacts> => ({
  inspected: bothInspected(
    inspectedOf(
      documents,
      docs.map((looks, at): Looked<DocumentFact> => [`http://h/d${at + 1}.html`, looks]),
    ),
    inspectedOf(
      interpretations,
      interps.map((looks, at): Looked<InterpretationFact> => [`http://h/i${at + 1}.html`, looks, sampledData]),
    ),
  ),
  ...given,
});
