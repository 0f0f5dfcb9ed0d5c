import { measured } from '@gongkai/model';
import { judged, type Fault } from '../../facts/inspect/finding.ts';
import type { RequestPage } from '../../facts/inspect/request-pages.ts';
import { formLooks } from '../../facts/requests/form-looks.ts';
import { check } from '../check.ts';

const labelOf = ({ form }: RequestPage): { readonly label: string } => ({ label: form?.purpose?.label ?? '' });

const faults: readonly Fault<RequestPage>[] = [
  {
    kind: 'purpose-required',
    words: {
      zh: '申请表单要求填写“{label}”。2019 年修订的条例已删除“特殊需要”，不得要求说明用途，请删除该项（条例第二十九条）',
      en: 'The request form demands “{label}”. Since 2019 nobody need say what information is for: remove the field (Art 29)',
    },
    isFaulty: ({ form }) => form?.purpose?.required === true,
    values: labelOf,
  },
  {
    kind: 'purpose-optional',
    state: 'person',
    words: {
      zh: '申请表单有选填项“{label}”。条例第二十九条没有这一项，建议删除；是否扣分请人工判断',
      en: 'The request form has an optional field “{label}”, which Art 29 does not know. Better remove it; whether it costs points is for a person',
    },
    isFaulty: ({ form }) => form?.purpose?.required === false,
    values: labelOf,
  },
];

export const requestAsksPurpose = check({
  id: 'request.asks-purpose',
  words: { zh: '申请表单不问用途', en: 'The request form asks for no purpose' },
  needs: ['columns', 'inspect:request-pages'],
  params: {},
  measure(facts) {
    const pages = formLooks(facts);
    if ('state' in pages) return pages;
    const { findings, open } = judged(pages, faults);
    return measured(pages.length, findings, open.length > 0 ? { open } : {});
  },
});
