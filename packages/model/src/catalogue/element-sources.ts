/** What an element reads: the schemas it shows, and the path it asks for when only an endpoint is given. */
export interface ElementSource {
  readonly schemas: readonly string[];
  readonly path: string;
}

/** Tag → what it reads, so that the checker can read the same `src` files and prove them complete. */
export const ELEMENT_SOURCES = {
  'gk-catalogue': { schemas: ['gongkai.catalogue/1', 'gongkai.documents/1'], path: '/catalogue' },
  'gk-interpretation': { schemas: ['gongkai.interpretation/1'], path: '/interpretations' },
  'gk-opinion-response': { schemas: ['gongkai.opinion-response/1'], path: '/opinion-responses' },
  'gk-media-matrix': { schemas: ['gongkai.media-accounts/1'], path: '/media-accounts' },
  'gk-leaders': { schemas: ['gongkai.leaders/1'], path: '/leaders' },
  'gk-comment-box': { schemas: ['gongkai.comments/1'], path: '/comments' },
  'gk-consultation': { schemas: ['gongkai.consultation/1'], path: '/consultations' },
  'gk-search': { schemas: ['gongkai.search-index/1', 'gongkai.search/1'], path: '/search' },
  'gk-power-list': { schemas: ['gongkai.list/1'], path: '/lists/power' },
  'gk-service-guide': { schemas: ['gongkai.guide/1'], path: '/guides' },
  'gk-participation': { schemas: ['gongkai.activities/1'], path: '/activities' },
  'gk-open-data': { schemas: ['gongkai.dataset/1'], path: '/datasets' },
  'gk-annual-report': { schemas: ['gongkai.annual-report/1'], path: '/reports/annual' },
  'gk-request-form': { schemas: ['gongkai.form/1'], path: '/forms/request' },
  'gk-request-status': { schemas: ['gongkai.status/1'], path: '/requests' },
} as const satisfies Readonly<Record<`gk-${string}`, ElementSource>>;
