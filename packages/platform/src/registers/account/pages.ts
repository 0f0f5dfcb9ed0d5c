import { say, type Problem, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { TooManyLogins } from '../../crypto/password.ts';
import { roles } from '../../db/tables.ts';
import { addressList, clientAddress } from '../../http/client.ts';
import { notKept } from '../../http/headers.ts';
import type { Limit, Limiter } from '../../http/limit.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { isSameOrigin, wayHome } from '../../http/same-origin.ts';
import type { Office } from '../../office.ts';
import { deskMenu, whoIs } from '../../views/desk.ts';
import { page } from '../../views/layout.ts';
import { problemSummary } from '../../views/problems.ts';
import { actorOf, alterAccount, createAccount, logIn, logOut } from '../../staff/staff.ts';
import { allAccounts, allDepartments } from '../../staff/repo.ts';
import { auditPages } from './audit-pages.ts';
import { giveCookie, hasFormToken, staffOnly, takeCookie, tokenOf, type StaffEnv } from '../../staff/session.ts';

const words = {
  title: { zh: '工作人员登录', en: 'Staff log-in' },
  login: { zh: '登录名', en: 'Login' },
  password: { zh: '口令', en: 'Password' },
  enter: { zh: '登录', en: 'Log in' },
  wrong: { zh: '登录名或口令不正确', en: 'Login or password is not right' },
  locked: {
    zh: '连续多次口令错误，账号已锁定至 {until}',
    en: 'Too many wrong passwords; the account is locked until {until}',
  },
  busy: { zh: '登录人数过多，请稍候再试', en: 'Too many are logging in; try again shortly' },
  accounts: { zh: '账号', en: 'Accounts' },
  add: { zh: '新建账号', en: 'Add an account' },
  name: { zh: '姓名', en: 'Name' },
  role: { zh: '角色', en: 'Role' },
  department: { zh: '单位', en: 'Department' },
  state: { zh: '状态', en: 'State' },
  active: { zh: '启用', en: 'Active' },
  closed: { zh: '停用', en: 'Closed' },
  close: { zh: '停用', en: 'Close' },
  open: { zh: '启用', en: 'Open' },
  clerk: { zh: '经办人', en: 'Clerk' },
  head: { zh: '负责人', en: 'Head' },
  office: { zh: '市政府办公室', en: 'City office' },
  auditor: { zh: '审计', en: 'Auditor' },
} satisfies Record<string, Words>;

const loginLimit: Limit = {
  name: 'login',
  most: 60,
  windowMs: 10 * 60_000,
  words: {
    zh: '同一网络地址每 {minutes} 分钟最多登录 {most} 次，{ends} 后可再试',
    en: 'One address may log in {most} times in {minutes} minutes; try again after {ends}',
  },
};

const chinaClock = (moment: Date): string => new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

/** Log-in, log-out and the accounts of an office. */
export function accountPages({
  office,
  limiter,
}: {
  readonly office: Office;
  readonly limiter: Limiter;
}): Hono<StaffEnv> {
  const site = new Hono<StaffEnv>();
  site.route('/', auditPages(office));
  const isTrusted = addressList(office.config.trustedProxies);

  const loginPage = (
    c: Context,
    next: string,
    note: string,
    status: 200 | 401 | 423 | 429 | 503,
  ): Response | Promise<Response> => {
    const locale = localeOf(c);
    const body = html`${note === '' ? '' : html`<div class="problems" role="alert"><p>${note}</p></div>`}
      <form method="post" action="/login" class="login">
        <input type="hidden" name="next" value="${next}" />
        <div class="field">
          <label for="login">${words.login[locale]}</label
          ><input id="login" name="login" autocomplete="username" required autofocus />
        </div>
        <div class="field">
          <label for="password">${words.password[locale]}</label
          ><input id="password" name="password" type="password" autocomplete="current-password" required />
        </div>
        <p class="buttons"><button type="submit">${words.enter[locale]}</button></p>
      </form>`;
    return c.html(page({ locale, title: words.title[locale], body, noindex: true }), status);
  };

  site.get('/login', notKept, (c) => loginPage(c, wayHome(c.req.query('next')), '', 200));

  site.post('/login', notKept, async (c) => {
    if (!isSameOrigin(c)) return refuse(c, refusals.foreign);
    const locale = localeOf(c);
    const body = await c.req.parseBody();
    const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
    const next = wayHome(text('next'));
    const over = limiter.take(loginLimit, clientAddress(c, isTrusted));
    if (over) return loginPage(c, next, say(over.detail ?? over.title, locale, over.values), 429);
    try {
      const result = await logIn(office, text('login'), text('password'));
      if (result.kind === 'wrong') return loginPage(c, next, words.wrong[locale], 401);
      if (result.kind === 'locked')
        return loginPage(c, next, say(words.locked, locale, { until: chinaClock(result.until) }), 423);
      giveCookie(c, result.token, result.maxAgeS);
      return c.redirect(next, 303);
    } catch (error) {
      if (error instanceof TooManyLogins) return loginPage(c, next, words.busy[locale], 503);
      throw error;
    }
  });

  site.post('/logout', staffOnly(office), async (c) => {
    const { token } = await c.req.parseBody();
    if (!hasFormToken(c.var.staff, token)) return refuse(c, refusals.foreign);
    const session = tokenOf(c);
    if (session !== undefined) await logOut(office, session);
    takeCookie(c);
    return c.redirect('/login', 303);
  });

  async function accountsPage(
    c: Context<StaffEnv>,
    problems: readonly Problem[],
    status: 200 | 422,
  ): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    const departments = await allDepartments(office.store.read);
    const nameOf = new Map(departments.map(({ id, name }) => [id, name]));
    const accounts = await allAccounts(office.store.read);
    const token = html`<input type="hidden" name="token" value="${staff.formToken}" />`;
    const body = html`${problemSummary(problems, locale)}
      <div class="scroll" role="region" aria-label="${words.accounts[locale]}" tabindex="0">
        <table class="list">
          <caption>
            ${words.accounts[locale]}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.login[locale]}</th>
              <th scope="col">${words.name[locale]}</th>
              <th scope="col">${words.role[locale]}</th>
              <th scope="col">${words.department[locale]}</th>
              <th scope="col">${words.state[locale]}</th>
            </tr>
          </thead>
          <tbody>
            ${accounts.map(
              ({ id, login, name, role, department_id: department, active }) =>
                html`<tr>
                  <th scope="row">${login}</th>
                  <td>${name}</td>
                  <td>${words[role][locale]}</td>
                  <td>${nameOf.get(department) ?? ''}</td>
                  <td>
                    ${words[active === 1 ? 'active' : 'closed'][locale]}
                    ${
                      id === staff.id
                        ? ''
                        : html`<form method="post" action="/desk/accounts/alter" class="inline">
                            ${token}<input type="hidden" name="id" value="${id}" /><input
                              type="hidden"
                              name="active"
                              value="${active === 1 ? '0' : '1'}"
                            /><button
                              type="submit"
                              class="quiet"
                              aria-label="${`${words[active === 1 ? 'close' : 'open'][locale]} ${login}`}"
                            >
                              ${words[active === 1 ? 'close' : 'open'][locale]}
                            </button>
                          </form>`
                    }
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <h2>${words.add[locale]}</h2>
      <form method="post" action="/desk/accounts" class="apply">
        ${token}
        <div class="field">
          <label for="f-login">${words.login[locale]}</label><input id="f-login" name="login" autocomplete="off" />
        </div>
        <div class="field">
          <label for="f-name">${words.name[locale]}</label><input id="f-name" name="name" autocomplete="off" />
        </div>
        <div class="field">
          <label for="f-role">${words.role[locale]}</label
          ><select id="f-role" name="role">
            ${roles.map((role) => html`<option value="${role}">${words[role][locale]}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="f-department">${words.department[locale]}</label
          ><select id="f-department" name="department">
            ${departments.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="f-password">${words.password[locale]}</label
          ><input id="f-password" name="password" type="password" autocomplete="new-password" />
        </div>
        <p class="buttons"><button type="submit">${words.add[locale]}</button></p>
      </form>`;
    return c.html(
      page({
        locale,
        title: words.accounts[locale],
        body,
        menu: deskMenu(locale, '/desk/accounts', staff.role),
        who: whoIs(staff, locale),
        noindex: true,
      }),
      status,
    );
  }

  site.get('/desk/accounts', staffOnly(office, ['office']), (c) => accountsPage(c, [], 200));
  site.post('/desk/accounts', staffOnly(office, ['office']), async (c) => {
    const body = await c.req.parseBody();
    const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
    if (!hasFormToken(c.var.staff, body['token'])) return refuse(c, refusals.foreign);
    const { problems } = await createAccount(office, actorOf(c.var.staff), {
      login: text('login'),
      name: text('name'),
      role: text('role'),
      department: text('department'),
      password: text('password'),
    });
    return problems.length > 0 ? accountsPage(c, problems, 422) : c.redirect('/desk/accounts', 303);
  });
  site.post('/desk/accounts/alter', staffOnly(office, ['office']), async (c) => {
    const body = await c.req.parseBody();
    const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
    if (!hasFormToken(c.var.staff, body['token'])) return refuse(c, refusals.foreign);
    const problems = await alterAccount(office, actorOf(c.var.staff), text('id'), {
      active: body['active'] === '1',
    });
    return problems.length > 0 ? accountsPage(c, problems, 422) : c.redirect('/desk/accounts', 303);
  });
  return site;
}
