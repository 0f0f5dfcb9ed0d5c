import { measured, unmeasured, type Finding } from '@gongkai/model';
import { missingClass } from '../../facts/columns/missing-class.ts';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import { requestPages, roleOf } from '../../facts/inspect/request-pages.ts';
import { guideFields, guideWords } from '../../facts/requests/openness-guide.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { check } from '../check.ts';

const words = {
  missing: {
    zh: '没有找到政府信息公开指南。请设置“政府信息公开指南”栏目，写明信息分类、编排体系、获取方式和工作机构的名称、地址、办公时间、电话、传真、互联网联系方式（条例第十二条）',
    en: 'No openness guide was found. Publish one with the nine things of Art 12',
  },
  lacks: {
    zh: '政府信息公开指南没有写明{what}。请补充（条例第十二条）',
    en: 'The openness guide does not give the {what}: add it (Art 12)',
  },
  inFile: {
    zh: '政府信息公开指南页面没有写明{what}（条例第十二条），页面附有指南文件，是否写在其中请人工查看',
    en: 'The page of the openness guide does not give the {what} (Art 12); a file of the guide hangs on it: see whether it stands there',
  },
  file: {
    zh: '指南页上几乎没有指南内容（{chars} 字），可能在附件或图片里，请人工查看',
    en: 'The guide’s page hardly says what a guide says ({chars} characters); it may be in a file or picture: look at it',
  },
};

const SHORT = 120;
/** A guide that is on the page says more than this of the nine. */
const FEWEST = 3;

export const requestGuide = check({
  id: 'request.guide',
  words: { zh: '政府信息公开指南要素齐全', en: 'The openness guide is complete' },
  needs: ['columns', 'inspect:request-pages'],
  params: {},
  measure(facts) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const all = facts.inspected?.looksOf(requestPages);
    if (all === undefined) return unmeasured('tool.version');
    const pages = all.filter(({ subject }) => roleOf(subject) === 'guide');
    const [first] = pages;
    if (first === undefined) {
      const missing = missingClass(facts, 'foi.guide', 'guide-missing', words.missing);
      return 'kind' in missing ? measured(guideFields.length, [missing]) : missing;
    }
    const { url } = first.subject;
    const read = pages.flatMap(({ looks }) => lastFact(looks) ?? []);
    const longest = Math.max(0, ...read.map(({ chars }) => chars));
    // a page that says next to nothing of it leads to the guide, which may be a file
    const said = new Set(read.flatMap(({ guide }) => guide));
    if (read.length > 0 && (longest < SHORT || said.size < FEWEST)) {
      const observations = first.looks.map(({ observation }) => observation);
      return measured(guideFields.length, [
        inspectedFinding(
          { kind: 'guide-short', subject: url, page: url, state: 'person' },
          words.file,
          { chars: longest },
          observations,
        ),
      ]);
    }
    const findings: Finding[] = [];
    let open = 0;
    for (const field of guideFields) {
      const standings = pages.map((one) => agreed(one, ({ guide }) => !guide.includes(field), `lacks-${field}`));
      if (standings.some(({ is }) => is === 'clear')) continue;
      const seen = standings.find(({ is }) => is === 'agreed');
      if (seen === undefined || standings.some(({ is }) => is === 'open')) {
        open += 1;
        continue;
      }
      const { zh, en } = guideWords[field];
      const place = { kind: 'guide-field-missing', subject: `${url}#${field}`, page: url };
      const inFile = read.some(({ guideFile }) => guideFile === true);
      const text = inFile ? words.inFile : words.lacks;
      const finding = inspectedFinding(inFile ? { ...place, state: 'person' } : place, text, {}, seen.observations);
      findings.push({
        ...finding,
        detail: { zh: text.zh.replace('{what}', zh), en: text.en.replace('{what}', en) },
      });
    }
    const value = `${guideFields.length - findings.length - open}/${guideFields.length}`;
    if (open === guideFields.length) return unmeasured('needs.confirm', url);
    return measured(guideFields.length, findings, {
      value,
      ...(open > 0 && { open: [{ reason: 'needs.confirm', count: open }] }),
    });
  },
});
