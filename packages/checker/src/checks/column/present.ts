import { measured, na, unmeasured, type Finding } from '@gongkai/model';
import { nearLook } from '../../facts/columns/absent.ts';
import { columnFinding, nearFinding } from '../../facts/columns/finding.ts';
import { looksAbsent, owedBy } from '../../facts/columns/judge.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { check } from '../check.ts';
import { flagOr, texts } from '../params.ts';

/** Absence can be said when nine tenths of the pages that name columns were read (contracts.md). */
const ENOUGH = 0.9;

const words = {
  missing: {
    zh: '未找到“{name}”栏目。请设置该栏目并在导航中列出；已有的请改用规范名称',
    en: 'No column “{name}” was found. Set it up and list it in the menu, or give the existing one its standard name',
  },
  near: {
    zh: '{note}（{url}）。请人工核对是否即该栏目；如是，请改用规范名称',
    en: 'No column of the class “{key}” was found by its name, but one that may be it ({url}): a person must look. If it is, give it its standard name',
  },
};

type Answer = { readonly finding: Finding } | { readonly open: 'tool.budget' | 'needs.confirm' } | 'there';

function lookFor(facts: SiteFacts, key: string): Answer {
  if (facts.columns.some((column) => column.class === key)) return 'there';
  if (facts.crawl.chromeCoverage < ENOUGH) return { open: 'tool.budget' };
  const looks = facts.absent?.get(key);
  if (looks === undefined) return { open: 'needs.confirm' };
  const near = nearLook(looks);
  if (near !== undefined) return { finding: nearFinding(near, key, words.near) };
  const name = facts.owed.find((one) => one.class === key)?.words.zh ?? key;
  return {
    finding: columnFinding(
      { kind: 'column-missing', subject: key, page: facts.site.url },
      words.missing,
      { name },
      looksAbsent(looks),
    ),
  };
}

export const columnPresent = check<{ classes: readonly string[]; owed?: boolean }>({
  id: 'column.present',
  words: { zh: '应设栏目', en: 'Columns that must exist' },
  needs: ['columns'],
  // owed leaves out classes that an organ of this kind does not owe: a town has fewer columns than its city
  params: { classes: texts, owed: flagOr },
  measure(facts, { classes, owed = false }) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const asked = owedBy(
      facts.site,
      classes.map((key) => ({ class: key })),
    )
      .map((one) => one.class)
      .filter((key) => !owed || [...facts.owed, ...facts.columns].some((one) => one.class === key));
    if (asked.length === 0) return na('not.applicable');
    if (facts.columns.length === 0) return unmeasured('no.population', 'no column was recognised');
    const answers = asked.map((key) => ({ key, answer: lookFor(facts, key) }));
    const findings = answers.flatMap(({ answer }) =>
      answer !== 'there' && 'finding' in answer ? [answer.finding] : [],
    );
    const open = answers.flatMap(({ key, answer }) =>
      answer !== 'there' && 'open' in answer ? [{ reason: answer.open, count: 1, detail: key }] : [],
    );
    if (open.length === asked.length) return unmeasured(open[0]?.reason ?? 'needs.confirm', asked.join(', '));
    return measured(asked.length, findings, open.length > 0 ? { open } : {});
  },
});
