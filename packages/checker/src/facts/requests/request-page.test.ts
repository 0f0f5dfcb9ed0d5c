import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { labelledForms } from './labelled-form.ts';
import { requestForm } from './request-page.ts';

const legal = `
<tr><td>姓名<span class="red">*</span></td><td><input name="xm"></td></tr>
<tr><td>证件名称</td><td><select name="zj"><option>身份证</option></select></td><td>证件号码</td><td><input name="zjh"></td></tr>
<tr><td>联系电话：</td><td><input name="dh" required></td></tr>
<tr><td>所需信息的内容描述</td><td><textarea name="nr"></textarea> <em>*</em></td></tr>
<tr><td>所需信息的指定提供方式</td><td><input type="radio" name="tg">纸面 <input type="radio" name="tg">电子邮件</td></tr>
<tr><td>验证码</td><td><input name="yzm"><input type="submit" value="提交"></td></tr>`;

const cases: readonly (readonly [name: string, html: string, expected: unknown])[] = [
  ['the fields of the law', `<form>${legal}</form>`, { lacks: [], beyond: [] }],
  ['fields that stand in no form', legal, { lacks: [], beyond: [] }],
  [
    'a compulsory purpose',
    `<form>${legal}<tr><td>* 所需信息的用途</td><td><textarea name="yt"></textarea></td></tr></form>`,
    { lacks: [], beyond: [], purpose: { label: '所需信息的用途', required: true } },
  ],
  [
    'a purpose one may leave out',
    `<form>${legal}<tr><td>所需信息的用途</td><td><textarea name="yt"></textarea></td></tr></form>`,
    { lacks: [], beyond: [], purpose: { label: '所需信息的用途', required: false } },
  ],
  [
    'an employer and a fee',
    `<form>${legal}<tr><td>工作单位</td><td><input required></td></tr><tr><td>是否申请减免费用</td><td><input type="radio" name="fy">是<input type="radio" name="fy">否</td></tr></form>`,
    {
      lacks: [],
      beyond: [
        { label: '工作单位', required: true },
        { label: '是否申请减免费用', required: false },
      ],
    },
  ],
  [
    'nothing about delivery',
    `<form><p><label for="a">申请人姓名</label><input id="a"></p><p><label for="b">联系电话</label><input id="b"></p><p><label for="c">文号或描述</label><input id="c"></p></form>`,
    undefined,
  ],
  [
    'no proof of identity, labels in divs',
    `<form><div><div>姓名或名称</div><div><input></div></div><div><div>联系方式</div><div><input></div></div><div><div>信息名称、文号</div><div><input></div></div><div><div>获取方式</div><div><select></select></div></div></form>`,
    { lacks: ['identity'], beyond: [] },
  ],
  ['a search box', `<form><input name="q" placeholder="请输入关键字"></form>`, undefined],
  [
    'a mailbox',
    `<form><p>姓名<input></p><p>电话<input></p><p>主题<input></p><p>内容<textarea></textarea></p></form>`,
    undefined,
  ],
];
for (const [name, html, expected] of cases)
  test(`requestForm: ${name}`, () => {
    const form = requestForm(labelledForms(html));
    if (form === undefined) return assert.equal(expected, name === 'nothing about delivery' ? undefined : expected);
    const { fields: _, ...rest } = form;
    if (name === 'nothing about delivery') return assert.deepEqual(rest.lacks, ['identity', 'delivery']);
    assert.deepEqual(rest, expected);
  });

test('labelledForms: radio buttons of a name are one field under the words before the first', () => {
  const [form] = labelledForms(`<form>${legal}</form>`);
  assert.deepEqual(
    form?.fields.map(({ label, required }) => `${label}${required ? '*' : ''}`),
    ['姓名*', '证件名称', '证件号码', '联系电话*', '所需信息的内容描述*', '所需信息的指定提供方式', '验证码'],
  );
});
test('labelledForms: never throws', () => {
  fc.assert(fc.property(fc.string(), (html) => void labelledForms(`<form>${html}<input>`)));
});
