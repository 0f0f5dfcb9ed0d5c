import type { Interpretation } from '../src/interpretation/interpretation.ts';

/** An interpretation in text that came in time; a test names what it depends on. */
export const interpretation = (given: Partial<Interpretation> = {}): Interpretation => ({
  documentId: '2026-24',
  documentUrl: '/zcwj/2026-24.html',
  documentTitle: '居家养老服务办法',
  documentPublishedOn: '2026-02-27',
  title: '《居家养老服务办法》政策解读',
  url: '/zcjd/2026-24.html',
  publishedOn: '2026-03-03',
  workingDays: 3,
  by: [{ dept: '民政局', person: '王某某', role: '局长', first: true }],
  forms: ['text'],
  elements: { background: '为了养老服务', goals: '到2028年全覆盖' },
  media: [],
  ...given,
});
