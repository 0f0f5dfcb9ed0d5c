import { measured, unmeasured, type Measure } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { inspectedFinding } from '../inspect/finding.ts';
import { platform } from '../inspect/platform.ts';
import { agreed, type Standing } from '../inspect/standing.ts';
import { blockName, type PlatformBlock, type PlatformFact } from './read-platform.ts';

const words = {
  missing: {
    zh: '政府信息公开平台没有“{name}”。请按统一格式设置该栏目',
    en: 'The disclosure platform has no “{name}”. Set it up in the common form',
  },
  misnamed: {
    zh: '政府信息公开平台的“{text}”与统一名称“{name}”不同，请核对并更正',
    en: '“{text}” of the disclosure platform differs from its common name “{name}”: look at it and correct it',
  },
};

/** Absence can be said when nine tenths of the pages that name columns were read (contracts.md). */
const ENOUGH = 0.9;

/** Where a fault of the platform's page stands, or the measure when there is no such page to judge. */
export function platformStanding(
  { crawl, inspected }: Pick<SiteFacts, 'crawl' | 'inspected'>,
  isFaulty: (fact: PlatformFact) => boolean,
  kind: string,
): (Standing<PlatformFact> & { readonly url: string }) | Measure {
  if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
  const all = inspected?.looksOf(platform);
  if (all === undefined) return unmeasured('tool.version');
  const [one] = all;
  // a site without the column is charged where columns are
  if (one === undefined) return unmeasured('no.population');
  return { ...agreed(one, isFaulty, kind), url: one.subject.url };
}

/** Whether one of the platform's blocks stands there, under its common name (国办公开办函〔2019〕61号). */
export function blockMeasure(facts: SiteFacts, block: PlatformBlock): Measure {
  const standing = platformStanding(facts, ({ blocks }) => blocks[block]?.isExact !== true, `platform-${block}`);
  if ('state' in standing) return standing;
  if (standing.is === 'open') return unmeasured(standing.reason, standing.url);
  if (standing.is === 'clear') return measured(1, []);
  const { url, fact, observations } = standing;
  const met = fact.blocks[block];
  if (met === undefined && facts.crawl.chromeCoverage < ENOUGH) return unmeasured('tool.budget');
  // that a block is there, under which name ever, is seen; how strict the common name is taken is for a person
  const kind = met === undefined ? `platform-${block}-missing` : `platform-${block}-misnamed`;
  const text = met === undefined ? words.missing : words.misnamed;
  const state = met === undefined ? {} : { state: 'person' as const };
  const values = { name: blockName(block), text: met?.text ?? '' };
  return measured(1, [inspectedFinding({ kind, subject: block, page: url, ...state }, text, values, observations)]);
}
