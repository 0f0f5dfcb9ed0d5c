import { measured, type Words } from '@gongkai/model';
import { judged, type Fault } from '../../facts/inspect/finding.ts';
import type { RequestPage } from '../../facts/inspect/request-pages.ts';
import { formLooks } from '../../facts/requests/form-looks.ts';
import { legalParts, type LegalPart } from '../../facts/requests/request-page.ts';
import { check } from '../check.ts';

const parts: Readonly<Record<LegalPart, Words>> = {
  applicant: { zh: '申请人姓名或者名称', en: 'the applicant’s name' },
  identity: { zh: '身份证明', en: 'proof of identity' },
  contact: { zh: '联系方式', en: 'a way to reach the applicant' },
  wanted: { zh: '所需信息的名称、文号或者其他特征', en: 'what is wanted' },
  delivery: { zh: '形式要求和获取方式', en: 'the form and way of delivery' },
};
const words = {
  beyond: {
    zh: '申请表单强制填写“{labels}”，超出条例第二十九条允许的内容。请删除或改为选填；可用 <gk-request-form> 元件',
    en: 'The request form makes applicants fill in “{labels}”, which is more than Art 29 allows. Remove it or make it optional; <gk-request-form> asks no more',
  },
};

const lacking = (part: LegalPart): Fault<RequestPage> => ({
  kind: `form-lacks-${part}`,
  words: {
    zh: `申请表单没有${parts[part].zh}一项。请补上（条例第二十九条）；可用 <gk-request-form> 元件`,
    en: `The request form does not ask for ${parts[part].en}: add it (Art 29); <gk-request-form> has it`,
  },
  isFaulty: ({ form }) => form?.lacks.includes(part) === true,
});

const required = ({ form }: RequestPage): readonly string[] =>
  (form?.beyond ?? []).flatMap(({ label, required: must }) => (must ? [label] : []));

const faults: readonly Fault<RequestPage>[] = [
  ...legalParts.map(lacking),
  {
    kind: 'form-asks-beyond',
    words: words.beyond,
    isFaulty: (fact) => required(fact).length > 0,
    values: (fact) => ({ labels: required(fact).join('、') }),
  },
];

export const requestFormFields = check({
  id: 'request.form-fields',
  words: { zh: '申请表单字段合法', en: 'The request form asks what the law allows' },
  needs: ['columns', 'inspect:request-pages'],
  params: {},
  measure(facts) {
    const pages = formLooks(facts);
    if ('state' in pages) return pages;
    const { findings, open } = judged(pages, faults);
    return measured(pages.length, findings, open.length > 0 ? { open } : {});
  },
});
