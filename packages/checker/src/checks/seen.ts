import { measured, na, unmeasured, type Finding, type Measure, type Observation, type Words } from '@gongkai/model';
import type { SiteFacts } from '../facts/facts.ts';
import type { Trial, TrialFacts, ViewFault } from '../facts/views.ts';

/** What is said of each kind of fault; `{n}` is how many elements, `{shows}` the first of them, `{size}` the length measured. */
export type Told = Readonly<Record<string, Words>>;

const templates = {
  home: { zh: '首页', en: 'home page' },
  list: { zh: '列表页', en: 'list pages' },
  article: { zh: '文章页', en: 'article pages' },
  form: { zh: '表单页', en: 'form pages' },
  other: { zh: '其他页面', en: 'other pages' },
} satisfies Record<ViewFault['template']['kind'], Words>;

/** Facts of one trial, or the measure when there are none. */
export function trialFacts({ views }: SiteFacts, trial: Trial): TrialFacts | Measure {
  const facts = views?.get(trial);
  if (facts === undefined) return unmeasured('tool.no-browser');
  if (facts.examined > 0) return facts;
  const [lost] = facts.lost;
  return lost ? unmeasured(lost.reason, `${lost.page}: ${lost.detail}`) : na('no.population');
}

/** One finding a template and kind. Kinds that are not told are another check's; `costs` keeps a fault or lets it go. */
export function seenMeasure(facts: TrialFacts, told: Told, costs: (fault: ViewFault) => boolean = () => true): Measure {
  const findings = facts.faults
    .filter((fault) => Object.hasOwn(told, fault.kind) && costs(fault))
    .map((fault) => findingOf(fault, told));
  const open = facts.lost.map(({ page, reason, detail }) => ({ reason, count: 1, detail: `${page}: ${detail}` }));
  return measured(facts.examined, findings, open.length > 0 ? { open } : {});
}

function findingOf(fault: ViewFault, told: Told): Finding {
  const { kind, state, template, page, touches, observations } = fault;
  const words = told[kind] ?? { zh: kind, en: kind };
  const where = templates[template.kind];
  return {
    kind,
    state: state === 'person' ? 'person' : isConfirmed(observations) ? 'fail' : 'unmeasured',
    // a template is known by the page that stands for it: numbers change from run to run
    subject: `${kind} ${template.key}`,
    page,
    detail: {
      zh: `${where.zh}模板（约 ${touches}/${template.pages} 页）：${filled(words.zh, fault)}`,
      en: `Template of ${where.en} (about ${touches} of ${template.pages}): ${filled(words.en, fault)}`,
    },
    places: Math.max(1, touches),
    observations,
  };
}

const filled = (text: string, { count, shows, sizes }: ViewFault): string =>
  text
    .replace('{n}', String(count))
    .replace('{size}', sizes.join(' / '))
    .replace('{shows}', () => shows);

const isConfirmed = (observations: readonly Observation[]): boolean =>
  observations.filter(({ control }) => control === true).length >= 2;
