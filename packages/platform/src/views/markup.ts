import type { HtmlEscapedString } from 'hono/utils/html';

/** What a template gives: escaped, ready to stand in another. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;
