import { Fault } from '@gongkai/model';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { siteOrigins } from './http/cors.ts';
import { asset } from './http/assets.ts';
import { cleanInput } from './http/clean.ts';
import { elementFiles } from './http/elements.ts';
import { keptSandbox, notKept, safeHeaders } from './http/headers.ts';
import { refuse, refusals } from './http/problem.ts';
import { limiter } from './http/limit.ts';
import type { Office } from './office.ts';
import { retentionDesk } from './operations/retention-desk.ts';
import { accountPages, oidcPages } from './registers/account/index.ts';
import { refusalsAsPages } from './public/problem-page.ts';
import { bulletinDesk, dashboardDesk, dutiesBox } from './reports/dashboard/index.ts';
import { factsDesk } from './reports/facts/index.ts';
import { reportApi, reportDesk, reportPages } from './reports/annual-report/index.ts';
import { registers } from './registers/index.ts';
import { requestApi, requestDesk, requestDeskApi, requestPages } from './registers/request/index.ts';

/** Told of every failure of ours, with the number the reader was shown. */
export type OnFault = (number: string, error: unknown) => void;

/** Where somebody's own business is shown: nobody's cache keeps it. The rest may be kept as its answers say. */
const personal = ['/apply', '/apply/*', '/status', '/status/*', '/desk', '/desk/*', '/oidc/*', '/api/v1/desk/*'];

/** The whole site of the office: each register under its own name. */
export function app(office: Office, onFault: OnFault): Hono {
  const site = new Hono();
  site.use('*', keptSandbox);
  site.use('*', safeHeaders());
  for (const path of personal) site.use(path, notKept);
  site.use('*', refusalsAsPages);
  site.use('*', cleanInput);
  site.use('/api/v1/*', siteOrigins(office.config.siteOrigins));
  site.use('/data/*', siteOrigins(office.config.siteOrigins)); // previews of datasets on department pages
  const tools = { office, limiter: limiter(office.now) };
  site.route('/api/v1', requestApi(tools));
  site.route('/api/v1', requestDeskApi(office));
  for (const { api, deskApi, pages, desk } of registers) {
    if (api) site.route('/api/v1', api(tools));
    if (deskApi) site.route('/api/v1', deskApi(office));
    if (pages) site.route('/', pages(tools));
    if (desk) site.route('/', desk(office));
  }
  site.route('/', requestPages(tools));
  site.route('/', accountPages(tools));
  if (office.config.oidc) site.route('/', oidcPages(office, office.config.oidc));
  site.route('/', requestDesk(office, dutiesBox(office, registers)));
  site.route('/', dashboardDesk(office, registers));
  site.route('/', bulletinDesk(office, registers));
  site.route('/', factsDesk(office, registers));
  site.route('/', retentionDesk(office));
  site.route('/api/v1', reportApi(office));
  site.route('/', reportPages(office));
  site.route('/', reportDesk(office));
  site.get('/api/v1/openapi.json', async (c) => {
    const { openApi } = await import('./openapi/document.ts'); // asked for seldom, and zod is heavy
    return c.json(openApi(office.config.publicUrl));
  });
  site.get('/assets/:name', asset);
  site.get('/gk/:name', elementFiles(office.config.embedDir));
  site.get('/healthz', (c) => c.text('ok'));
  site.notFound((c) => refuse(c, refusals.unknown));
  site.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof Fault && error.code === 'store.busy') return refuse(c, refusals.busy);
    if (error instanceof Fault && error.code === 'store.full') return refuse(c, refusals.full);
    const number = crypto.randomUUID().slice(0, 8);
    onFault(number, error);
    return refuse(c, { ...refusals.fault, values: { number } });
  });
  return site;
}
