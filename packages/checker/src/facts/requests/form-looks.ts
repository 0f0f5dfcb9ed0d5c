import { unmeasured, type Measure } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import type { SubjectLooks } from '../inspect/inspection.ts';
import { requestPages, roleOf, type RequestPage } from '../inspect/request-pages.ts';

/** Pages that have a request form, with their looks; or why no form can be judged: it is a file, behind a login, elsewhere. */
export function formLooks({
  crawl,
  inspected,
}: Pick<SiteFacts, 'crawl' | 'inspected'>): readonly SubjectLooks<RequestPage>[] | Measure {
  if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
  const all = inspected?.looksOf(requestPages);
  if (all === undefined) return unmeasured('tool.version');
  const pages = all.filter(({ subject }) => roleOf(subject) === 'request');
  const facts = pages.flatMap(({ looks }) => looks.flatMap(({ fact }) => fact ?? []));
  const withForm = pages.filter(({ looks }) => looks.some(({ fact }) => fact?.form !== undefined));
  if (withForm.length > 0) return withForm;
  const sheet = facts.find((fact) => fact.sheet !== undefined)?.sheet;
  if (sheet !== undefined) return unmeasured('unsupported.format', sheet);
  if (facts.some(({ asksLogin }) => asksLogin)) return unmeasured('site.login');
  if (all.some(({ subject }) => roleOf(subject) === 'elsewhere')) return unmeasured('site.elsewhere');
  return unmeasured('no.population');
}
