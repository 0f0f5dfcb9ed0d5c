import { measured, unmeasured, type InterpretationForm } from '@gongkai/model';
import { isFormColumn } from '../../facts/documents/forms.ts';
import { inspectedFinding, lastFact, nothingToJudge } from '../../facts/inspect/finding.ts';
import { interpretations, isSampledInterpretation } from '../../facts/inspect/interpretations.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { check } from '../check.ts';
import { countOr } from '../params.ts';

const words = {
  textOnly: {
    zh: '抽查的 {count} 篇解读全部只有文字，没有图解、音视频、发布会、访谈等形式。请对涉及面广、专业性强的政策采用图表图解或音视频解读',
    en: 'All {count} interpretations sampled are text alone: no charts, audio, video, press conference or interview. Interpret far-reaching and technical policy with charts or recordings too',
  },
};

/** Fewer say nothing about a site's ways. */
const LEAST = 3;
const isText = (forms: readonly InterpretationForm[]): boolean => forms.every((form) => form === 'text');

export const interpForms = check<{ least?: number }>({
  id: 'interp.forms',
  words: { zh: '解读形式多样', en: 'Interpretations come in more forms than text' },
  needs: ['columns', 'inspect:documents', 'inspect:interpretations'],
  params: { least: countOr },
  measure(facts, { least = LEAST }) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const all = facts.inspected?.looksOf(interpretations);
    if (all === undefined) return unmeasured('tool.version');
    const sample = all.filter(({ subject }) => isSampledInterpretation(subject));
    const read = sample.filter(({ looks }) => lastFact(looks) !== undefined);
    if (sample.length === 0) return nothingToJudge(facts, 'interp');
    if (read.length < least) return unmeasured('no.population', `${read.length} < ${least}`);
    const counts = new Map<InterpretationForm, number>();
    for (const { looks } of read)
      for (const form of lastFact(looks)?.forms ?? []) counts.set(form, (counts.get(form) ?? 0) + 1);
    const value = [...counts].map(([form, count]) => `${form} ${count}`).join(', ');
    const standings = read.map((one) => agreed(one, ({ forms }) => isText(forms), 'text-only'));
    if (standings.some(({ is, fact }) => is === 'clear' || (fact !== undefined && !isText(fact.forms))))
      return measured(1, [], { value });
    // a column kept for them holds what the sample missed
    if (facts.columns.some(({ name, items }) => items > 0 && isFormColumn(name))) return measured(1, [], { value });
    const unsure = standings.find((one) => one.is === 'open');
    if (unsure !== undefined) return unmeasured(unsure.reason);
    const { url } = facts.columns.find((column) => column.class === 'interp') ?? facts.site;
    const observations = standings.flatMap((one) => one.observations).slice(0, 6);
    // a picture in a long text may be a chart: only a person sees
    const isPictured = read.some(({ looks }) => (lastFact(looks)?.pictures ?? 0) > 0);
    const given = { kind: 'text-only', subject: url, page: url, ...(isPictured && { state: 'person' as const }) };
    return measured(1, [inspectedFinding(given, words.textOnly, { count: read.length }, observations)], { value });
  },
});
