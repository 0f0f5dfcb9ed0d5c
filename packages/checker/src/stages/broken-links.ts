import type { BrokenLink, Report, ReportFinding } from '@gongkai/model';
import type { LinkFacts } from '../facts/facts.ts';

/** Every confirmed broken link in every place, by page and address: the list a web team works through. */
export function brokenLinks({ checked, targets }: LinkFacts, findings: readonly ReportFinding[]): Report['links'] {
  const charged = new Map(
    findings
      .filter(({ check }) => check.startsWith('links.'))
      .map(({ id, check, subject }) => [`${check} ${subject}`, id]),
  );
  const broken: BrokenLink[] = [];
  for (const { url, owner, state, kind, status, places } of targets) {
    if (state !== 'broken') continue;
    for (const { page, href, text, home } of places) {
      const finding = charged.get(`${home ? 'links.home' : 'links.inner'} ${url}`);
      broken.push({
        page,
        href,
        url,
        status,
        reason: kind,
        ...(text === '' ? {} : { text: text.slice(0, 80) }),
        owner,
        ...(finding === undefined ? {} : { finding }),
      });
    }
  }
  broken.sort((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
  return { checked, broken };
}
