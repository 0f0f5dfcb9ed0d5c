import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestForm } from '@gongkai/model';
import { prerenderRequestForm } from './request-form.ts';
import { prerenderRequestStatus } from './request-status.ts';

const endpoint = 'https://open.example.gov.cn/api/v1';
const action = 'https://open.example.gov.cn/apply';
const html = prerenderRequestForm({ endpoint, department: '民政局', action, guide: '/zn.html' });

test('prerenderRequestForm: an ordinary form that works without script, each question once and with its label', () => {
  assert.match(html, /<form method="post" action="https:\/\/open\.example\.gov\.cn\/apply"/);
  assert.match(html, /<input type="hidden" name="organ" value="民政局">/);
  const names = new Set(requestForm().groups.flatMap(({ fields }) => fields.map(({ name }) => name)));
  for (const name of names) {
    const controls = html.match(new RegExp(`name="${name.replace('.', '\\.')}"`, 'g')) ?? [];
    const options = requestForm()
      .groups.flatMap(({ fields }) => fields)
      .find((field) => field.name === name);
    assert.equal(controls.length, options?.type === 'radio' ? options.options?.length : 1, name);
  }
  for (const [control] of html.matchAll(/<(input|select|textarea)[^>]*>/g))
    if (!control.includes('hidden'))
      assert.ok(
        html.slice(0, html.indexOf(control)).lastIndexOf('<label>') >
          html.slice(0, html.indexOf(control)).lastIndexOf('</label>'),
        control,
      );
  assert.match(html, /姓名 \/ 单位名称/);
});
test('prerenderRequestForm: what is asked of some only is compulsory for none', () => {
  assert.match(html, /name="carrier" value="paper" required/);
  assert.doesNotMatch(html, /name="applicant\.address" required/);
});
test('prerenderRequestForm: personal data are asked over https only, and the purpose never', () => {
  const link = prerenderRequestForm({ endpoint, action: 'http://open.example.gov.cn/apply' });
  assert.doesNotMatch(link, /<form/);
  assert.match(link, /<a href="http:\/\/open\.example\.gov\.cn\/apply">在线申请政府信息公开<\/a>/);
  assert.doesNotMatch(html.replace('不需要说明用途', ''), /用途|purpose/);
});
test('prerenderRequestForm, prerenderRequestStatus: values are text, and no address runs a script', () => {
  const evil = '"><script>alert(1)</script>';
  const page = prerenderRequestForm({
    endpoint: evil,
    department: evil,
    action: `https://x/${evil}`,
    guide: 'javascript:1',
  });
  assert.doesNotMatch(
    page + prerenderRequestStatus({ endpoint: evil, action: 'javascript:1' }),
    /<script|href="javascript/,
  );
});
