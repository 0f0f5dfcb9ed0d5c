/** A checker's report, small and whole: one column stale, two missing, two findings. */
export function reportOf({ url, asOf = '2026-11-20' }: { readonly url: string; readonly asOf?: string }) {
  const column = (kind: string, more: object) => ({
    kind,
    items: 0,
    newest: '',
    why: [],
    required: true,
    url: '',
    ...more,
  });
  const finding = (id: string, more: object) => ({
    id,
    check: 'links.inner',
    kind: 'gone',
    state: 'fail',
    detail: '',
    detailEn: '',
    places: 1,
    observations: [],
    ...more,
  });
  return {
    schema: 'gongkai-report/1',
    site: { url, name: '', code: '', organKind: 'department' },
    run: {
      id: `run-${asOf}`,
      asOf,
      startedAt: `${asOf}T04:00:00+08:00`,
      finishedAt: `${asOf}T04:30:00+08:00`,
      tool: 'gongkai/0.0.1',
    },
    pack: { id: 'jiangyin-2018', version: '1.0.0' },
    score: { total: 42_435, max: 52_000, coverage: 0.7943, outcome: 'unrated' },
    completeness: { n: 1, m: 3, missing: ['budget', 'leaders'] },
    columns: [
      column('stale', { name: 'news', class: 'news', url: `${url}xwdt/`, items: 3, newest: '2026-08-01' }),
      column('missing', { name: 'budget', class: 'budget' }),
      column('missing', { name: 'leaders', class: 'leaders' }),
    ],
    findings: [
      finding('F0001', { subject: `${url}gone.html`, page: `${url}xwdt/1.html` }),
      finding('F0002', { subject: `${url}lost.html`, page: url }),
    ],
    links: { checked: 9, broken: [{ owner: 'own' }, { owner: 'external' }] },
  };
}
