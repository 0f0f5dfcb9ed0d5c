import type { Problem } from '@gongkai/model';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { localeOf } from '../http/locale.ts';
import type { StaffEnv } from '../staff/session.ts';
import { deskMenu, whoIs } from '../views/desk.ts';
import { page } from '../views/layout.ts';
import type { Markup } from '../views/markup.ts';
import { problemSummary } from '../views/problems.ts';

/** One page at the desk. */
export interface DeskPage {
  /** In the reader's language. */
  readonly title: string;
  /** The menu's entry it belongs to. */
  readonly path: string;
  readonly body: Markup;
  readonly problems?: readonly Problem[];
  readonly status?: 200 | 409 | 422;
  readonly modules?: readonly string[];
}

/** The desk's frame: its menu, who is logged in, what is wrong on top. */
export function deskPage(c: Context<StaffEnv>, of: DeskPage): Response | Promise<Response> {
  const locale = localeOf(c);
  const { staff } = c.var;
  const { title, path, body, problems = [], status = 200, modules } = of;
  return c.html(
    page({
      locale,
      title,
      body: html`${problemSummary(problems, locale)}${body}`,
      menu: deskMenu(locale, path, staff.role),
      who: whoIs(staff, locale),
      noindex: true,
      ...(modules && { modules }),
    }),
    status,
  );
}
