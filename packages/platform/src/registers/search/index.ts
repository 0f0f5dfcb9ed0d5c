import { Hono } from 'hono';
import type { RegisterTools } from '../register.ts';
import { feeds } from './feeds.ts';
import { searchPages } from './pages.ts';

export { searchApi } from './api.ts';

/** Everything the public finds that is no register's own. */
export const publicPages = (tools: RegisterTools): Hono =>
  new Hono().route('/', searchPages(tools)).route('/', feeds(tools));
