import type { CommentPublic, Comments } from '../src/consultation/comment.ts';
import type { Consultation } from '../src/consultation/consultation.ts';

/** A consultation with every field; a test names what it depends on. */
export const consultationOf = (given: Partial<Consultation> = {}): Consultation => ({
  id: '2026-17',
  title: '江阴市住房保障实施办法（征求意见稿）',
  department: '江阴市住房和城乡建设局',
  opensOn: '2026-10-12',
  closesOn: '2026-11-11',
  shortTermReason: '',
  state: 'answered',
  draftUrl: '/zfbz/caoan.html',
  explanationUrl: '/zfbz/shuoming.html',
  basis: [{ title: '江苏省城镇住房保障办法', article: '第六条' }],
  ways: ['信函：江阴市澄江中路9号 法规科（邮编 214431）'],
  clauses: ['第六条'],
  commentCount: 3,
  feedback: {
    total: 3,
    shown: 2,
    hiddenByReason: [{ reason: '含个人信息', count: 1 }],
    clusters: [
      {
        summary: '提高租赁补贴标准',
        count: 2,
        adoption: 'partly',
        response: '标准由每平方米12元调整为14元',
        reason: '其余部分受年度财力所限',
        concentrated: true,
      },
    ],
    publishedOn: '2026-11-20',
    url: '/zfbz/fankui.html',
  },
  url: '/zfbz/',
  ...given,
});

/** A comment with every field. */
export const commentOf = (given: Partial<CommentPublic> = {}): CommentPublic => ({
  ref: 'YJ-2026-0001',
  body: '建议提高租赁补贴标准。',
  at: '2026-10-13T09:20:00+08:00',
  name: '李先生',
  clause: '第六条',
  cluster: { summary: '提高租赁补贴标准', url: '/zfbz/fankui.html' },
  reply: { by: '市住房和城乡建设局', at: '2026-10-20T10:00:00+08:00', body: '已纳入测算，谢谢。' },
  adoption: { state: 'partly', reason: '受年度财力所限' },
  ...given,
});

/** A file of comments. */
export const commentsOf = (items: readonly CommentPublic[] = [commentOf()]): Comments => ({
  schema: 'gongkai.comments/1',
  generatedAt: '2026-11-20T08:00:00+08:00',
  department: '江阴市住房和城乡建设局',
  items,
});
