import type { Words } from '@gongkai/model';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { refuse } from '../../http/problem.ts';
import { wayHome } from '../../http/same-origin.ts';
import { systemActor, type Office, type OidcSettings } from '../../office.ts';
import { openOidc } from '../../staff/oidc.ts';
import { accountBySubject } from '../../staff/repo.ts';
import { giveCookie } from '../../staff/session.ts';
import { createAccount, logInAs } from '../../staff/staff.ts';

const words = {
  failed: { zh: '统一登录未成功，请重新登录', en: 'The log-in did not succeed; please try again' },
  unknown: {
    zh: '登录成功，但本系统没有您的单位，请联系市政府办公室',
    en: 'You are known, but your department is not registered here; ask the city office',
  },
  closed: { zh: '您的账号已停用，请联系市政府办公室', en: 'Your account is closed; ask the city office' },
} satisfies Record<string, Words>;

const TRY = 'gk-oidc';

/**
 * Log-in through the office's own service. An account is made at the first log-in, as a clerk whatever the service says: who
 * may do more is decided here, by the city office.
 */
export function oidcPages(office: Office, config: OidcSettings): Hono {
  const site = new Hono();
  const oidc = openOidc(config, office.now);
  const callback = (url: string): string => `${office.config.publicUrl || new URL(url).origin}/oidc/callback`;

  site.get('/oidc/start', async (c) => {
    const { url, id } = await oidc.begin(callback(c.req.url), wayHome(c.req.query('next')));
    setCookie(c, TRY, id, { path: '/oidc', httpOnly: true, sameSite: 'Lax', maxAge: 600 });
    return c.redirect(url, 303);
  });

  site.get('/oidc/callback', async (c) => {
    const id = getCookie(c, TRY) ?? '';
    deleteCookie(c, TRY, { path: '/oidc' });
    const current = new URL(callback(c.req.url) + new URL(c.req.url).search);
    const came = await oidc.end(id, current).catch(() => undefined);
    if (!came) return refuse(c, { status: 401, code: 'oidc.failed', title: words.failed });
    const { person, next } = came;
    const { store } = office;
    let account = await accountBySubject(store.db, person.issuer, person.subject);
    if (!account) {
      const { problems } = await createAccount(office, systemActor, {
        login: person.login,
        name: person.name || person.login,
        role: 'clerk',
        department: person.department,
        oidc: { issuer: person.issuer, subject: person.subject },
      });
      if (problems.length > 0) return refuse(c, { status: 403, code: 'oidc.unknown', title: words.unknown, problems });
      account = await accountBySubject(store.db, person.issuer, person.subject);
    }
    if (!account || account.active !== 1) return refuse(c, { status: 403, code: 'oidc.closed', title: words.closed });
    const opened = await logInAs(office, account);
    if (opened.kind === 'in') giveCookie(c, opened.token, opened.maxAgeS);
    return c.redirect(next, 303);
  });
  return site;
}
