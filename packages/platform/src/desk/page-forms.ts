import type { Locale, Problem, Words } from '@gongkai/model';
import type { Markup } from '../views/markup.ts';
import { nothingTyped, type Field, type Typed } from './fields.ts';
import { actForm } from './form.ts';

/** A form that was refused: which of its page's, what was typed, what is wrong with it. */
export interface Back {
  readonly form: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly status: 409 | 422;
}

/** Makes the forms of one page by their names; the one that was refused keeps what was typed, with its problems beside it. */
export const formsOf =
  ({ token, locale, back }: { readonly token: string; readonly locale: Locale; readonly back: Back | undefined }) =>
  (name: string, action: string, fields: readonly Field[], label: Words): Markup =>
    actForm({
      action,
      token,
      fields,
      label,
      locale,
      prefix: name.replaceAll('/', '-'),
      typed: back?.form === name ? back.typed : nothingTyped,
      problems: back?.form === name ? back.problems : [],
    });
