import { base } from './base.css.ts';
import { print } from './print.css.ts';
import { rows } from './rows.css.ts';
import { summary } from './summary.css.ts';
import { tables } from './tables.css.ts';

/** The style sheet of the report, in the order it cascades. */
export const css: string = base + summary + rows + tables + print;
