import type { RequestStatus } from '@gongkai/model';

/** A request with the code that opens it. */
export interface Filed {
  readonly code: string;
  readonly status: RequestStatus;
}

const organ = '江阴市民政局';
const seed = (no: string, code: string, given: Omit<RequestStatus, 'no' | 'organ'>): Filed => ({
  code,
  status: { no, organ, ...given },
});

/** Requests that are there from the start: running, stopped for a correction, provisional, answered. */
export const seededRequests: readonly Filed[] = [
  seed('MZJ-2026-0001', 'RUN001', {
    state: 'processing',
    label: '办理中',
    receivedOn: '2026-11-10',
    deadline: {
      state: 'running',
      dueOn: '2026-12-08',
      provisional: false,
      daysLeft: 10,
      steps: [
        { on: '2026-11-10', text: '双方确认收到申请，次日起算' },
        { on: '2026-12-08', text: '第 20 个工作日' },
      ],
    },
    steps: [
      { on: '2026-11-09', text: '网上提交' },
      { on: '2026-11-10', text: '已受理，转社会救助科办理' },
    ],
    letters: [{ id: 'receipt', title: '收件回执', on: '2026-11-09' }],
    actions: [{ act: 'withdraw', text: '' }],
  }),
  seed('MZJ-2026-0002', 'STOP02', {
    state: 'correcting',
    label: '待补正',
    receivedOn: '2026-11-03',
    deadline: {
      state: 'stopped',
      stoppedOn: '2026-11-09',
      provisional: false,
      reason: '等待补正，收到补正后重新起算（条例第三十条）',
      steps: [{ on: '2026-11-09', text: '发出补正告知书' }],
    },
    steps: [
      { on: '2026-11-03', text: '已受理' },
      { on: '2026-11-09', text: '一次性告知补正' },
    ],
    letters: [{ id: 'correction', title: '补正告知书', on: '2026-11-09' }],
    actions: [
      { act: 'correction', until: '2026-11-30', text: '请写明所需信息的年度与镇（街道）' },
      { act: 'withdraw', text: '' },
    ],
  }),
  seed('MZJ-2026-0003', 'PROV03', {
    state: 'processing',
    label: '办理中',
    receivedOn: '2026-12-15',
    deadline: {
      state: 'running',
      dueOn: '2027-01-12',
      provisional: true,
      reason: '2027 年放假安排尚未公布',
      daysLeft: 20,
      steps: [{ on: '2026-12-15', text: '双方确认收到申请，次日起算' }],
    },
    steps: [{ on: '2026-12-15', text: '已受理' }],
    letters: [],
    actions: [],
  }),
  seed('MZJ-2026-0004', 'DONE04', {
    state: 'answered',
    label: '已答复：予以公开',
    receivedOn: '2026-10-12',
    deadline: { state: 'done', dueOn: '2026-11-09', provisional: false, steps: [] },
    steps: [
      { on: '2026-10-12', text: '已受理' },
      { on: '2026-10-30', text: '已答复' },
    ],
    letters: [
      { id: 'receipt', title: '收件回执', on: '2026-10-12' },
      { id: 'answer', title: '政府信息公开告知书', on: '2026-10-30' },
    ],
    actions: [],
  }),
];
