import { longestComment, type FormField, type FormGroup } from '@gongkai/model';

/** What a page may say about its form. */
export interface Asking {
  /** Articles to choose from; `[]` for a free text; undefined when the draft has none. */
  readonly clauses: readonly string[] | undefined;
  /** Characters; 0 for the usual limit. */
  readonly maxLength: number;
  /** Names of optional fields that this topic needs: `name`, `contact`. */
  readonly needed: readonly string[];
}

/** The opinion itself, the article it is about, name and contact. Nothing else is ever asked. */
export function questionsOf({ clauses, maxLength, needed }: Asking): readonly FormGroup[] {
  const clause: FormField = {
    name: 'clause',
    label: { zh: '所涉条款', en: 'Which article it is about' },
    required: needed.includes('clause'),
    ...(clauses && clauses.length > 0
      ? { type: 'select', options: clauses.map((each) => ({ value: each, label: { zh: each, en: each } })) }
      : { type: 'text', hint: { zh: '如：第六条', en: 'For example: article 6' } }),
  };
  const fields: readonly FormField[] = [
    {
      name: 'body',
      type: 'textarea',
      label: { zh: '意见内容', en: 'Your opinion' },
      hint: {
        zh: '审核后公开显示，请勿写入身份证号、他人电话等个人信息',
        en: 'It is shown after review: do not write identity numbers or phone numbers of others',
      },
      required: true,
      maxLength: maxLength > 0 ? maxLength : longestComment,
    },
    ...(clauses ? [clause] : []),
    {
      name: 'name',
      type: 'text',
      label: { zh: '姓名', en: 'Your name' },
      hint: { zh: '可不填；不对外显示', en: 'Optional; not shown' },
      required: needed.includes('name'),
      autocomplete: 'name',
      maxLength: 50,
    },
    {
      name: 'contact',
      type: 'text',
      label: { zh: '联系方式', en: 'How to reach you' },
      hint: { zh: '可不填；电话或邮箱，仅用于核实，不对外显示', en: 'Optional; telephone or e-mail, never shown' },
      required: needed.includes('contact'),
      maxLength: 100,
      sensitive: true,
    },
  ].map((field): FormField =>
    field.required && field.name !== 'body' ? withoutHint(field as FormField) : (field as FormField),
  );
  return [{ name: 'comment', legend: { zh: '您的意见', en: 'Your opinion' }, fields }];
}

/** A hint that says “optional” would be untrue. */
function withoutHint({ hint: _, ...field }: FormField): FormField {
  return field;
}
