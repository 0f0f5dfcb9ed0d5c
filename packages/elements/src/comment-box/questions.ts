import { longestComment, type FormField, type FormGroup, type Words } from '@gongkai/model';

/** What a page may say about its form. */
export interface Asking {
  /** What one writes: an opinion, a letter. */
  readonly noun: Words;
  /** Articles to choose from; `[]` for a free text; undefined when the draft has none. */
  readonly clauses: readonly string[] | undefined;
  /** Characters; 0 for the usual limit. */
  readonly maxLength: number;
  /** Names of optional fields that this topic needs: `name`, `contact`. */
  readonly needed: readonly string[];
}

/** The opinion itself, the article it is about, name and contact. Nothing else is ever asked. */
export function questionsOf({ noun, clauses, maxLength, needed }: Asking): readonly FormGroup[] {
  const body: FormField = {
    name: 'body',
    type: 'textarea',
    label: { zh: `${noun.zh}内容`, en: `Your ${noun.en}` },
    hint: {
      zh: '审核后公开显示，请勿写入身份证号、他人电话等个人信息',
      en: 'It is shown after review: do not write identity numbers or phone numbers of others',
    },
    required: true,
    maxLength: maxLength > 0 ? maxLength : longestComment,
  };
  const fields = [
    body,
    ...(clauses ? [clauseOf(clauses)] : []),
    needed.includes('name') ? { ...name, required: true } : { ...name, hint: nameHint },
    needed.includes('contact') ? { ...contact, required: true } : { ...contact, hint: contactHint },
  ];
  return [{ name: 'comment', legend: { zh: `您的${noun.zh}`, en: `Your ${noun.en}` }, fields }];
}

const name: FormField = {
  name: 'name',
  type: 'text',
  label: { zh: '姓名', en: 'Your name' },
  required: false,
  autocomplete: 'name',
  maxLength: 50,
};
const nameHint = { zh: '可不填；不对外显示', en: 'Optional; not shown' };

const contact: FormField = {
  name: 'contact',
  type: 'text',
  label: { zh: '联系方式', en: 'How to reach you' },
  required: false,
  maxLength: 100,
  sensitive: true,
};
const contactHint = {
  zh: '可不填；电话或邮箱，仅用于核实，不对外显示',
  en: 'Optional; telephone or e-mail, never shown',
};

/** One of the draft's articles, or a text where the page lists none. */
function clauseOf(clauses: readonly string[]): FormField {
  const question = { name: 'clause', label: { zh: '所涉条款', en: 'Which article it is about' }, required: false };
  return clauses.length > 0
    ? { ...question, type: 'select', options: clauses.map((each) => ({ value: each, label: { zh: each, en: each } })) }
    : { ...question, type: 'text', hint: { zh: '可不填，如：第六条', en: 'Optional; for example: article 6' } };
}
