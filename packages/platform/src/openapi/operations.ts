import type { Operation } from './operation.ts';
import { deskOperations } from './desk-operations.ts';
import { registerOperations } from './register-operations.ts';
import * as shape from './schemas.ts';

const applicants = { isApplicants: true, status: 200, answer: shape.status } as const;

/** Every route of the public API by `METHOD /path`; a test holds it against the routes that are mounted. */
export const operations: Readonly<Record<string, Operation>> = {
  'GET /openapi.json': { words: { zh: '本接口的说明', en: 'This description' }, status: 200 },
  'GET /forms/request': {
    words: { zh: '申请表', en: 'The request form' },
    status: 200,
    query: ['dept'],
    answer: shape.form,
  },
  'POST /requests': {
    words: { zh: '提交政府信息公开申请', en: 'File a request' },
    body: shape.newRequest,
    status: 201,
    answer: shape.receipt,
    isOnce: true,
  },
  'POST /uploads': {
    words: { zh: '上传附件：一次有效，24 小时内使用', en: 'Upload a file: good for one use within 24 hours' },
    body: shape.uploadBody,
    bodyType: 'multipart/form-data',
    status: 201,
    answer: shape.upload,
  },
  'GET /requests/{no}': { words: { zh: '查询办理状态', en: 'Where a request stands' }, ...applicants },
  'GET /requests/{no}/letters/{id}': {
    words: { zh: '告知书', en: 'A letter' },
    isApplicants: true,
    status: 200,
  },
  'POST /requests/{no}/correction': {
    words: { zh: '补正', en: 'Correct the request' },
    body: shape.applicantText,
    ...applicants,
  },
  'POST /requests/{no}/withdraw': {
    words: { zh: '撤回', en: 'Withdraw the request' },
    body: shape.applicantText,
    ...applicants,
  },
  'POST /requests/{no}/reason': {
    words: { zh: '说明理由', en: 'Give the reasons' },
    body: shape.applicantText,
    ...applicants,
  },
  'POST /comments': {
    words: { zh: '提交意见', en: 'Send a comment' },
    body: shape.newComment,
    status: 202,
    answer: shape.commentStatus,
    isOnce: true,
  },
  'GET /comments': {
    words: { zh: '已公开的意见', en: 'Comments that are shown' },
    status: 200,
    answer: shape.comments,
    query: ['topic'],
  },
  'GET /comments/{ref}': {
    words: { zh: '意见的审核结果', en: 'What became of a comment' },
    status: 200,
    answer: shape.commentStatus,
  },
  'POST /feedback': {
    words: { zh: '网页纠错', en: 'Tell of a mistake on a page' },
    body: shape.newFeedback,
    status: 202,
    answer: shape.feedback,
    isOnce: true,
  },
  'GET /desk/session': {
    words: { zh: '当前登录人', en: 'Who is logged in' },
    isStaffs: true,
    status: 200,
    answer: shape.session,
  },
  'GET /desk/requests': {
    words: { zh: '工作台：申请列表（已脱敏）', en: 'Desk: requests, masked' },
    isStaffs: true,
    status: 200,
    answer: shape.deskRequests,
    query: ['state', 'due', 'dept', 'q', 'cursor'],
  },
  'GET /desk/requests/{no}': {
    words: { zh: '工作台：一件申请', en: 'Desk: one request' },
    isStaffs: true,
    status: 200,
    answer: shape.deskRequest,
  },
  'POST /desk/requests/{no}/acts/{act}': {
    words: {
      zh: '工作台：办理（expectSeq 或 If-Match 须与读取时一致）',
      en: 'Desk: an act; expectSeq or If-Match says what was read',
    },
    isStaffs: true,
    body: shape.deskAct,
    status: 200,
    answer: shape.deskRequest,
  },
  'POST /desk/requests/{no}/reveal': {
    words: {
      zh: '工作台：查看个人信息明文（写明理由，留痕）',
      en: 'Desk: personal data in clear, with a reason, audited',
    },
    isStaffs: true,
    body: shape.reveal,
    status: 200,
    answer: shape.deskRequest,
  },
  'GET /reports/annual': {
    words: { zh: '已发布的年度报告', en: 'Annual reports that are published' },
    status: 200,
    answer: shape.annualReports,
    query: ['dept', 'department'],
  },
  'GET /reports/annual/{year}': {
    words: { zh: '某年度的报告', en: 'One year’s report' },
    status: 200,
    answer: shape.annualReport,
    query: ['dept', 'department'],
  },
  ...deskOperations,
  ...registerOperations,
};
