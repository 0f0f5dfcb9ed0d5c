import { measured, na, unmeasured, type Finding, type Reason } from '@gongkai/model';
import { inspectedFinding } from '../../facts/inspect/finding.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { advisoriesOf, compareVersions } from '../../facts/safety/script-version.ts';
import { siteScripts, type ScriptPlace } from '../../facts/safety/scripts.ts';
import { check } from '../check.ts';

const words = {
  zh: '页面引用的脚本 {library} {version} 有已公开的漏洞（{ids}）。漏洞编号和版本范围未逐条核对，以 {url} 所载为准。请升级到 {fixed} 或更高版本',
  en: 'The script {library} {version} has published weaknesses ({ids}); numbers and versions were not verified one by one, see {url}. Upgrade to {fixed} or later',
};

/** Script libraries of versions with published weaknesses, told by their address or banner. Nothing is tried out. */
export const siteVulnerableScripts = check({
  id: 'site.vulnerable-scripts',
  words: { zh: '有已知漏洞的脚本库', en: 'Script libraries with known weaknesses' },
  needs: ['columns', 'inspect:site-scripts'],
  params: {},
  measure({ crawl, inspected }) {
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const scripts = inspected?.looksOf(siteScripts);
    if (scripts === undefined) return unmeasured('tool.version');
    if (scripts.length === 0) return na('no.population');
    const findings: Finding[] = [];
    const open = new Map<Reason, number>();
    for (const one of scripts) {
      const standing = agreed(one, (fact) => fact !== null && advisoriesOf(fact).length > 0, 'vulnerable');
      if (standing.is === 'open') open.set(standing.reason, (open.get(standing.reason) ?? 0) + 1);
      if (standing.is !== 'agreed' || standing.fact === null) continue;
      const { library, version } = standing.fact;
      const known = advisoriesOf({ library, version });
      const { page, pages } = one.subject.data as ScriptPlace; // the inspection's own choice
      const fixed =
        known
          .map(({ fixedIn }) => fixedIn)
          .toSorted(compareVersions)
          .at(-1) ?? '';
      const values = { library, version, ids: known.map(({ id }) => id).join(', '), fixed, url: known[0]?.url ?? '' };
      const finding = inspectedFinding(
        { kind: 'script-vulnerable', subject: one.subject.url, page },
        words,
        values,
        standing.observations,
      );
      findings.push({ ...finding, places: pages });
    }
    const rest = [...open].map(([reason, count]) => ({ reason, count }));
    const read = scripts.filter(({ looks }) => looks.some(({ fact }) => fact !== undefined)).length;
    if (read === 0) return unmeasured(rest[0]?.reason ?? 'tool.budget');
    return measured(read, findings, rest.length > 0 ? { open: rest } : {});
  },
});
