import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commentOf, consultationOf } from '../../../model/testing/consultation.ts';
import { prerenderCommentBox, prerenderFeedback } from './comment-box.ts';
import { prerenderConsultation } from './consultation.ts';

const endpoint = 'https://open.jiangyin.example/api/v1';

test('prerender: a consultation in full, its state by the day', () => {
  const html = prerenderConsultation(consultationOf(), {
    src: '/z.json',
    today: '2026-11-21',
    mail: 'a@example.gov.cn',
  });
  assert.match(html, /^<gk-consultation src="\/z.json" consultation="2026-17">/);
  for (const part of [
    '已反馈',
    '/zfbz/caoan.html',
    '/zfbz/shuoming.html',
    '保障办法第六条',
    '邮编',
    '受年度财力所限',
    'mailto:a@',
  ])
    assert.ok(html.includes(part), part);
  const open = consultationOf();
  const { feedback: _, state: __, ...rest } = open;
  assert.match(prerenderConsultation(rest, { src: '/z.json', today: '2026-10-20' }), /征求中/);
});
test('prerender: a comment box is an ordinary form to an https page, and the comments so far', () => {
  const html = prerenderCommentBox({
    endpoint,
    topic: 'consultations/7',
    action: 'https://open.jiangyin.example/comments',
    comments: Array.from({ length: 60 }, () => commentOf()),
  });
  assert.match(html, /<form method="post" action="https:/);
  assert.deepEqual(
    [...html.matchAll(/name="(\w+)"/g)].map(([, name]) => name),
    ['topic', 'body', 'name', 'contact'],
  );
  assert.equal(html.match(/<li>/g)?.length, 50);
  const plain = prerenderCommentBox({ endpoint, topic: 'x', action: 'http://open.jiangyin.example/comments' });
  assert.doesNotMatch(plain, /<form/);
});
test('prerender: a feedback form asks for no file', () => {
  const html = prerenderFeedback({ endpoint, action: 'https://open.jiangyin.example/feedback' });
  assert.deepEqual(
    [...html.matchAll(/name="(\w+)"/g)].map(([, name]) => name),
    ['url', 'kind', 'text', 'contact'],
  );
  assert.doesNotMatch(html, /type="file"/);
});
test('prerender: data are text, and no address runs a script', () => {
  const evil = consultationOf({ title: '<img onerror=x>', draftUrl: 'javascript:alert(1)', ways: ['"><script>'] });
  const html =
    prerenderConsultation(evil, { src: '/"x', today: '2026-11-21' }) +
    prerenderCommentBox({ endpoint, topic: '"><script>', comments: [commentOf({ body: '<script>' })] });
  assert.doesNotMatch(html, /<img|<script|href="javascript|src="\/"x/);
});
