/** A filing that is in order; a test names what it depends on. */
export const newRequest = (given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  organ: '江阴市民政局',
  applicant: {
    kind: 'natural',
    name: '张三',
    idKind: 'id-card',
    idNo: '320219195606060012',
    phone: '0510-86861234',
  },
  wanted: { name: '2025年城乡低保资金支出明细' },
  carrier: 'electronic',
  delivery: 'online',
  ...given,
});

/** A status as the platform answers; a test names what it depends on. */
export const statusAnswer = (given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  schema: 'gongkai.status/1',
  item: {
    no: 'MZJ-2026-0017',
    state: 'processing',
    label: '办理中',
    organ: '江阴市民政局',
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
      { on: '2026-11-10', text: '已受理' },
    ],
    letters: [{ id: 'hz-1', title: '收件回执', on: '2026-11-09' }],
    actions: [{ act: 'withdraw', text: '' }],
    ...given,
  },
});
