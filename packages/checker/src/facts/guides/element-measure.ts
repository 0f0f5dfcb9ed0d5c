import { measured, unmeasured, type Finding, type Measure, type Reason } from '@gongkai/model';
import { inspectedFinding } from '../inspect/finding.ts';
import type { GuideElement } from './elements.ts';
import { elementNames, type JudgedGuide } from './judge-guide.ts';
import { elementWords } from './words.ts';

const words = {
  lacks: {
    zh: '《{title}》缺少“{zh}”。请在办事指南中补充该要素，没有的写“无”',
    en: '“{title}” does not give: {en}. Add it to the guide; where there is nothing, say so',
  },
  lacksMany: {
    zh: '《{title}》缺少 {count} 类要素：{zh}。请补全办事指南',
    en: '“{title}” lacks {count} kinds of elements: {en}. Complete the guide',
  },
};

/** Guides and elements that could not be judged, by reason. */
function openOf(guides: readonly JudgedGuide[]): readonly { reason: Reason; count: number; detail: string }[] {
  const open = guides.filter((guide) => guide.open !== undefined || guide.unsure.length > 0);
  return [...Map.groupBy(open, (guide): Reason => guide.open ?? 'needs.judgement')].map(([reason, those]) => ({
    reason,
    count: those.length,
    detail: those
      .slice(0, 3)
      .map(({ url, unsure }) => (unsure.length > 0 ? `${url}: ${elementNames(unsure).en}` : url))
      .join(' '),
  }));
}

function findingOf({ url, title, observations }: JudgedGuide, kind: string, missing: readonly GuideElement[]): Finding {
  const text = missing.length === 1 ? words.lacks : words.lacksMany;
  const values = { title, count: missing.length, ...elementNames(missing) };
  const looks = observations.map((look) => ({ ...look, outcome: kind }));
  return inspectedFinding({ kind, subject: url, page: url }, text, values, looks);
}

/**
 * Guide by guide and element by element: each element a guide lacks is a finding, so that a share is one of elements.
 *
 * @param lacking when given, a finding is a guide that lacks at least so many
 */
export function elementMeasure(
  guides: readonly JudgedGuide[],
  owed: readonly GuideElement[],
  lacking?: number,
): Measure {
  const judged = guides.filter((guide) => guide.open === undefined);
  const open = openOf(guides);
  const [first] = open;
  if (judged.length === 0) return unmeasured(first?.reason ?? 'no.population', first?.detail);
  const findings =
    lacking === undefined
      ? judged.flatMap((guide) => guide.missing.map((element) => findingOf(guide, `lacks-${element}`, [element])))
      : judged
          .filter(({ missing }) => missing.length >= lacking)
          .map((guide) => findingOf(guide, 'guide-lacking', guide.missing));
  const given = judged.reduce((sum, { missing }) => sum + owed.length - missing.length, 0);
  return measured(lacking === undefined ? judged.length * owed.length : judged.length, findings, {
    value: `${given}/${judged.length * owed.length}`,
    ...(open.length > 0 && { open }),
  });
}

/** True for the name of an element. */
export const isElement = (value: unknown): value is GuideElement =>
  typeof value === 'string' && Object.hasOwn(elementWords, value);
