import type { Flaw } from '../field-reader.ts';
import type { Problem } from '../problem.ts';
import type { Words } from '../words.ts';

/** What a webmaster can put right in a form definition, by the code after `form.`. */
export const formProblems = {
  schema: {
    zh: '应为 schema 为“gongkai.form/1”、含 item 的表单定义，实为“{found}”',
    en: 'A form definition with schema “gongkai.form/1” and an item is expected, found “{found}”',
  },
  'no-text': { zh: '此处须有文字，请补上', en: 'Text is missing here; add it' },
  'no-fields': { zh: '表单没有任何栏目，请补上 groups[].fields', en: 'The form asks nothing; add groups[].fields' },
  'no-options': { zh: '单选与下拉栏目须有 options，请补上', en: 'A radio or select field needs options; add them' },
  type: { zh: '“{found}”不是栏目类型，请改为：{allowed}', en: '“{found}” is no type of field; use one of {allowed}' },
  purpose: {
    zh: '“{found}”询问用途：条例第二十九条未要求申请人说明用途，请删去此栏',
    en: '“{found}” asks the purpose: Art 29 does not let a form ask it; remove the field',
  },
} as const satisfies Readonly<Record<string, Words>>;
export type FormProblem = keyof typeof formProblems;

/** The flaw with its words, as a problem to show. */
export const explainedForm = (flaw: Flaw): Problem => ({
  ...flaw,
  words: formProblems[flaw.code.replace('form.', '') as FormProblem],
});
