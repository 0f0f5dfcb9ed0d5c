import type { FormField, FormGroup } from '@gongkai/model';
import type { Say } from '../../base/speech.ts';
import type { FormWord } from './form.words.ts';
import type { FieldProblem } from './problems.ts';
import { shownFields, type Values } from './values.ts';

/** Compulsory questions without an answer, and answers that are too long. Files are the element's own business. */
export function unanswered(
  groups: readonly FormGroup[],
  values: Values,
  { say, locale }: { readonly say: Say<FormWord>; readonly locale: 'zh' | 'en' },
): readonly FieldProblem[] {
  const textOf = (field: FormField): string | undefined => {
    const text = (values[field.name] ?? '').trim();
    const { type, maxLength, label } = field;
    if (field.required && type !== 'file' && text === '')
      return say(type === 'radio' || type === 'select' ? 'missingChoice' : 'missing', { label: label[locale] });
    if (maxLength !== undefined && text.length > maxLength)
      return say('tooLong', { label: label[locale], count: text.length, most: maxLength });
    return undefined;
  };
  return shownFields(groups, values).flatMap((field) => {
    const text = textOf(field);
    return text === undefined ? [] : [{ field, text }];
  });
}

/** Both lists in the order of the form; of two problems of one field the first is told. */
export function merged(
  first: readonly FieldProblem[],
  second: readonly FieldProblem[],
  groups: readonly FormGroup[],
): readonly FieldProblem[] {
  const fields = groups.flatMap(({ fields: each }) => each);
  const place = ({ field }: FieldProblem): number => (field ? fields.indexOf(field) : fields.length);
  // without a field it is about a question that is not asked yet: what is missing comes first
  const fresh = second.filter(({ field }) =>
    field ? !first.some((problem) => problem.field === field) : first.length === 0,
  );
  return [...first, ...fresh].sort((a, b) => place(a) - place(b));
}
