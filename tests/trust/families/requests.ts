import { requestAsksPurpose } from '../../../packages/checker/src/checks/request/asks-purpose.ts';
import { requestFormFields } from '../../../packages/checker/src/checks/request/form-fields.ts';
import { requestPages } from '../../../packages/checker/src/facts/inspect/request-pages.ts';
import { columnFact } from '../../../packages/checker/testing/column-facts.ts';
import { inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import type { Draw } from '../draw.ts';
import { printed, sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

const parts: Readonly<Record<string, readonly string[]>> = {
  applicant: ['姓名', '申请人姓名', '申请人姓名或者名称', '公民姓名'],
  identity: ['证件号码', '身份证号码', '证件名称及号码', '身份证明'],
  contact: ['联系电话', '手机号码', '电子邮箱', '联系方式', '通信地址'],
  wanted: ['所需信息的内容描述', '所需政府信息的名称、文号或者其他特征', '信息名称', '所需信息内容'],
  delivery: ['获取信息的方式', '信息的指定提供方式', '获取方式', '所需信息的载体形式'],
};
const purposes = ['所需信息的用途', '用途', '申请用途说明'] as const;
const beyond = ['工作单位', '职业', '性别', '出生日期'] as const;
const names = Object.keys(parts);

const required = (draw: Draw): readonly [string, string] =>
  draw.pick([
    ['<span class="red">*</span>', ''],
    ['*', ''],
    ['', ' required'],
    ['<font color="red">*</font>', ' required'],
  ]);
function field(draw: Draw, label: string, must: boolean, at: number): string {
  const [star, attribute] = must ? required(draw) : ['', ''];
  const control = draw.pick([
    `<input type="text" name="f${at}" id="f${at}"${attribute}>`,
    `<textarea name="f${at}" id="f${at}"${attribute}></textarea>`,
    `<input name="f${at}" id="f${at}" maxlength=50${attribute} />`,
  ]);
  return draw.pick([
    `<tr><td>${star}${label}：</td><td>${control}</td></tr>`,
    `<tr><th>${label}${star}</th><td>${control}</td></tr>`,
    `<tr><td><label for="f${at}">${star}${label}</label></td><td>${control}</td></tr>`,
  ]);
}

/** Forms to file a request with. */
export const requestForms: Family = {
  name: 'forms of requests',
  trial(draw) {
    // without these two a form is none
    const shown = names.filter((name) => name === 'applicant' || name === 'wanted' || draw.chance(0.75));
    const purpose = draw.chance(0.4);
    const asked = draw.chance(0.3) ? draw.pick(beyond) : undefined;
    const fields = draw.shuffled([
      ...shown.map((name) => [draw.pick(parts[name] ?? []), draw.chance(0.6)] as const),
      ...(purpose ? [[draw.pick(purposes), true] as const] : []),
      ...(asked === undefined ? [] : [[asked, true] as const]),
    ]);
    const rows = fields.map(([label, must], at) => field(draw, label, must, at)).join('\n');
    const main = `<form action="/ysqgk/save" method="post"><table>${rows}<tr><td>验证码</td><td><input name="yzm"></td></tr></table><input type="submit" value="提交"></form>`;
    const url = 'http://h/ysqgk/sq.html';
    const data = { role: 'request' };
    const html = printed(draw, { title: '依申请公开在线申请', main });
    const fact = factOf(requestPages, sent(draw, html, { url, finalUrl: url }), data);
    const facts = { columns: [columnFact()], inspected: inspectedOf(requestPages, [[url, [fact, fact], data]]) };
    const fields29 = measureOf(requestFormFields, facts);
    const there = new Set(shown);
    return [
      ...names.map((name) => ({
        check: requestFormFields.id,
        isFaulty: !there.has(name),
        said: saysOf(fields29, `form-lacks-${name}`),
        note: `${name}: ${fields.map(([label]) => label).join(' ')}`,
      })),
      {
        check: requestFormFields.id,
        isFaulty: asked !== undefined,
        said: saysOf(fields29, 'form-asks-beyond'),
        note: `${asked} in ${rows}`,
      },
      {
        check: requestAsksPurpose.id,
        isFaulty: purpose,
        said: saysOf(measureOf(requestAsksPurpose, facts)),
        note: rows,
      },
    ];
  },
};
