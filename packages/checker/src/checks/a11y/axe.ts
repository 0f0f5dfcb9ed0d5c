import { measured, unmeasured, type Finding, type Observation, type Words } from '@gongkai/model';
import type { AxeFact, Cluster } from '../../facts/render.ts';
import { check } from '../check.ts';
import { textsOr } from '../params.ts';

const kinds = {
  home: { zh: '首页', en: 'home page' },
  list: { zh: '列表页', en: 'list pages' },
  article: { zh: '文章页', en: 'article pages' },
  form: { zh: '表单页', en: 'form pages' },
  other: { zh: '其他页面', en: 'other pages' },
} satisfies Record<Cluster['kind'], Words>;

/** Rules of WCAG that axe-core finds broken, by page template. One finding a template and rule; its places are pages. */
export const a11yAxe = check<{ tags: readonly string[] | undefined; impacts: readonly string[] | undefined }>({
  id: 'a11y.axe',
  words: { zh: '无障碍（axe 规则）', en: 'Accessibility (axe rules)' },
  needs: ['render'],
  params: { tags: textsOr, impacts: textsOr },
  measure({ renders }, { tags, impacts }) {
    if (renders === undefined) return unmeasured('tool.no-browser');
    const lost = renders.lost.map(({ page, reason, detail }) => ({ reason, count: 1, detail: `${page}: ${detail}` }));
    const sampled = renders.clusters.reduce((sum, { sampled: pages }) => sum + pages.length, 0);
    if (sampled === 0) return unmeasured('no.population');
    if (lost.length >= sampled) return unmeasured(lost[0]?.reason ?? 'tool.crash', lost[0]?.detail);
    const clusters = new Map(renders.clusters.map((cluster) => [cluster.id, cluster]));
    const asked = renders.axe
      .filter((fact) => tags === undefined || fact.tags.some((tag) => tags.includes(tag)))
      .filter(({ impact }) => impacts === undefined || impacts.includes(impact));
    const findings = asked.flatMap((fact) => findingOf(fact, clusters.get(fact.cluster)));
    const examined = renders.clusters.reduce((sum, { pages }) => sum + pages, 0);
    return measured(examined, findings, lost.length > 0 ? { open: lost } : {});
  },
});

function findingOf(fact: AxeFact, cluster: Cluster | undefined): readonly Finding[] {
  const [page] = fact.pages;
  if (page === undefined || cluster === undefined) return [];
  return [
    {
      kind: fact.rule,
      state: fact.kind === 'incomplete' ? 'person' : isConfirmed(fact.observations) ? 'fail' : 'unmeasured',
      // a template is known by the page that stands for it: numbers change from run to run
      subject: `${fact.rule} ${cluster.kind} ${cluster.sampled[0] ?? page}`,
      page,
      detail: detailOf(fact, cluster),
      places: fact.touches,
      observations: fact.observations,
    },
  ];
}

const isConfirmed = (observations: readonly Observation[]): boolean =>
  observations.filter(({ control }) => control === true).length >= 2;

function detailOf({ rule, help, words, touches, nodes, elements = nodes.length }: AxeFact, cluster: Cluster): Words {
  const kind = kinds[cluster.kind];
  const [node] = nodes;
  const example = node === undefined ? '' : ` ${node.target} ${node.html}`;
  const zh = words?.zh ?? help;
  return {
    zh: `${zh}（${rule}）：${kind.zh}模板，约影响 ${touches}/${cluster.pages} 页，示例页 ${elements} 处。${example}`,
    en: `${words?.en ?? help} (${rule}): template of ${kind.en}, touches about ${touches} of ${cluster.pages} pages, ${elements} elements on the example.${example}`,
  };
}
