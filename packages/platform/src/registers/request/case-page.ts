import { requestStates, type Locale } from '@gongkai/model';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { deskPage } from '../../desk/page.ts';
import { filesOf } from '../../files/owned.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { caseFor } from './case.ts';
import { caseView, type CaseView } from './case-view.ts';
import { filesView } from './files-view.ts';
import { stateOf } from './rules.ts';

/** How a case is shown: in full once a reason was given, with the form that came back. */
interface CasePage extends Pick<CaseView, 'failed'> {
  readonly full?: CaseView['full'];
  readonly status?: 200 | 409 | 422;
}

/** The page of one case for who may see it. */
export async function casePage(
  office: Office,
  c: Context<StaffEnv>,
  no: string,
  { full = 'masked', failed, status = 200 }: CasePage = {},
): Promise<Response> {
  const locale: Locale = localeOf(c);
  const { staff } = c.var;
  const found = await caseFor(office, staff, no, full);
  if (found === 'not-found') return refuse(c, refusals.unknown);
  if (found === 'erased') return refuse(c, { ...refusals.unknown, status: 410 });
  const view = caseView({ found, staff, locale, full, ...(failed && { failed }) });
  const files = filesView(no, await filesOf(office, 'request', found.open.row.id), locale);
  return deskPage(c, {
    title: `${no} ${requestStates[stateOf(found.open.events)][locale]}`,
    path: '/desk/requests',
    body: html`${view}${files}`,
    problems: failed?.problems ?? [],
    status,
  });
}
