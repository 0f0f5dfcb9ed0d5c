import type { Words } from '@gongkai/model';

/** What the pages of the data desk say. */
export const words = {
  title: { zh: '数据开放', en: 'Open data' },
  datasets: { zh: '数据集', en: 'Datasets' },
  none: { zh: '还没有数据集', en: 'There is no dataset' },
  name: { zh: '名称', en: 'Title' },
  department: { zh: '提供单位', en: 'Department' },
  state: { zh: '状态', en: 'State' },
  rows: { zh: '行数', en: 'Rows' },
  issued: { zh: '最近数据', en: 'Latest data' },
  due: { zh: '下次更新', en: 'Next update' },
  add: { zh: '登记数据集', en: 'Describe a dataset' },
  upload: { zh: '上传数据', en: 'Upload data' },
  file: {
    zh: '数据文件（CSV、JSON、XML 或 XLSX，不超过 10 MiB）',
    en: 'File (CSV, JSON, XML or XLSX, 10 MiB at most)',
  },
  publish: { zh: '发布最新数据', en: 'Publish the latest data' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  versions: { zh: '历次数据', en: 'Versions' },
  noVersions: { zh: '还没有上传数据', en: 'Nothing was uploaded' },
  version: { zh: '第 {n} 次', en: 'no. {n}' },
  format: { zh: '原文件', en: 'Came as' },
  public: { zh: '公众所见', en: 'What the public reads' },
  columns: { zh: '列', en: 'Columns' },
  hash: { zh: '原文件 SHA-256', en: 'SHA-256 of the file' },
  standing: { zh: '政务信息资源目录、共享平台、应用', en: 'Information resources, exchange platforms, applications' },
  resources: { zh: '政务信息资源目录', en: 'Information resources' },
  addResource: { zh: '登记信息资源', en: 'Add a resource' },
  code: { zh: '编码', en: 'Code' },
  holds: { zh: '信息项', en: 'Holds' },
  sharing: { zh: '共享属性', en: 'Sharing' },
  open: { zh: '可开放', en: 'May be open' },
  yes: { zh: '是', en: 'yes' },
  milestones: { zh: '接入共享交换平台', en: 'Exchange platforms' },
  addMilestone: { zh: '登记系统', en: 'Add a system' },
  system: { zh: '系统', en: 'System' },
  step: { zh: '事项', en: 'Step' },
  until: { zh: '期限', en: 'Due on' },
  doneOn: { zh: '完成', en: 'Done on' },
  done: { zh: '登记完成：{system}', en: 'Done: {system}' },
  applications: { zh: '利用开放数据的应用和活动', en: 'Built on open data' },
  addApplication: { zh: '登记应用或活动', en: 'Add an application or event' },
  kind: { zh: '类型', en: 'Kind' },
  on: { zh: '日期', en: 'On' },
  empty: { zh: '还没有登记', en: 'Nothing is registered' },
} satisfies Record<string, Words>;

export const stateWords: Readonly<Record<'draft' | 'published' | 'withdrawn', Words>> = {
  draft: { zh: '未发布', en: 'Not published' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** The acts of a dataset's timeline. */
export const eventWords: Readonly<Record<string, Words>> = {
  enter: { zh: '登记', en: 'Described' },
  upload: { zh: '上传数据', en: 'Data uploaded' },
  publish: { zh: '发布', en: 'Published' },
  withdraw: { zh: '撤回', en: 'Withdrawn' },
};
