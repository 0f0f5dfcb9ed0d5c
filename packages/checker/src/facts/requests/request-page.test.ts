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

const identified = `<tr><td>姓名</td><td><input name="xm"></td></tr><tr><td>证件号码</td><td><input name="zjh"></td></tr>
<tr><td>联系电话</td><td><input name="dh"></td></tr><tr><td>所需信息的内容描述</td><td><textarea name="nr"></textarea></td></tr>`;

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
  [
    'an optional employer before a label that begins with a star',
    `<form>${legal}<div><label>工作单位</label><div><input name="dw"></div></div><div><label><i class="red">*</i>通讯地址</label><div><input name="dz"></div></div></form>`,
    { lacks: [], beyond: [{ label: '工作单位', required: false }] },
  ],
  [
    'an optional employer beside such a label in its row',
    `<form>${legal}<tr><th>工作单位：</th><td><input name="dw"></td><th><span>*</span>证件号码：</th><td><input name="hm"></td></tr></form>`,
    { lacks: [], beyond: [{ label: '工作单位', required: false }] },
  ],
  [
    'a star in a cell of its own behind the control',
    `<form>${legal}<tr><th>工作单位：</th><td><input name="dw"></td><td><span>*</span></td></tr></form>`,
    { lacks: [], beyond: [{ label: '工作单位', required: true }] },
  ],
  [
    'a remark on the field before, in rows that are no rows',
    `<form>${legal}<div><span>手机</span><input name="sj"><em>手机为必填项</em></div><div><span>工作单位</span><input name="dw"></div></form>`,
    { lacks: [], beyond: [{ label: '工作单位', required: false }] },
  ],
  [
    'options that stand before their circles, under the words of their group',
    `<form><table>${identified}<tr><td>获取政府信息的方式 <span>*</span></td><td><ul><li><label for="h1">邮寄</label><input type="radio" id="h1" name="h"></li>
     <li><label for="h2">当面领取</label><input type="radio" id="h2" name="h"></li></ul></td></tr>
     <tr><td>所需政府信息的用途 <span>*</span></td><td><span>类型：</span><ul><li><label for="y1">自身科研的需要</label><input type="checkbox" id="y1" name="y"></li></ul></td></tr></table></form>`,
    { lacks: [], beyond: [], purpose: { label: '所需政府信息的用途', required: true } },
  ],
  [
    'ways of delivery under heads of columns',
    `<form><table>${identified}</table><table><tr><td>是否申请减免费用</td><td>所需信息的指定提供方式</td></tr><tr><td><input type="radio" name="j">申请 <input type="radio" name="j">不申请</td><td><input type="checkbox" name="t1">纸面<br><input type="checkbox" name="t2">电子邮件</td></tr></table></form>`,
    { lacks: [], beyond: [] },
  ],
  [
    'boxes that a script puts beside their labels',
    `<form><table>${identified}<tr><th>信息指定提供方式：</th><td><div name="offer" class="nui-checkboxlist"></div></td></tr></table></form>`,
    { lacks: [], beyond: [] },
  ],
  [
    'what is asked in one form, what is wanted outside of it',
    `<form id="gm"><p>姓名<input></p><p>证件号码<input></p><p>联系电话<input></p></form><div><p>所需信息内容描述<textarea></textarea></p><p>获取方式<select></select></p></div>`,
    { lacks: [], beyond: [] },
  ],
  [
    'hints in place of labels, and a list that its first choice names',
    `<form><div><input placeholder="姓名（必填）"></div><div><input placeholder="身份证号码（必填）"></div><div><input placeholder="手机号码"></div>
     <div><textarea placeholder="所需信息内容描述"></textarea></div><div><select><option>请选择获取方式</option><option>邮寄</option></select></div></form>`,
    { lacks: [], beyond: [] },
  ],
  [
    'labels of columns in a grid, remarks behind their fields',
    `<form><div class="form-group"><label class="col-sm-2">申请人姓名<b>*</b></label><div class="col-sm-10"><input name="a"></div></div>
     <div class="form-group"><label>工作单位</label><div><input name="b"><span class="help-block">选填</span></div></div>
     <div class="form-group"><label><b>*</b>证件号码</label><div><input name="c"></div><div class="mid">必填</div></div>
     <div class="form-group"><label>联系电话</label><div><input name="d"></div></div><div class="form-group"><label>*所需信息</label><div><textarea name="e"></textarea></div></div>
     <div class="form-group"><label>获取方式</label><div><label><input type="radio" name="f">邮寄</label><label><input type="radio" name="f">自取</label></div></div></form>`,
    { lacks: [], beyond: [{ label: '工作单位', required: false }] },
  ],
  [
    'a search for documents of the catalogue',
    `<form><p>信息名称<input></p><p>文号<input></p><p>公开形式<select></select></p><p>主题类别<select></select></p></form>`,
    undefined,
  ],
  [
    'a letter to the office with the name of who writes',
    `<form><p>姓名<input></p><p>身份证号<input></p><p>联系电话<input></p><p>信件主题<input></p><p>问题描述<textarea></textarea></p></form>`,
    undefined,
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
