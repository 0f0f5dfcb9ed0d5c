import type { Words } from '@gongkai/model';
import type { MeetingKind, MeetingState } from '../../db/tables/meeting.ts';
import type { MeetingAct } from './rules.ts';

export const kindWords: Readonly<Record<MeetingKind, Words>> = {
  standing: { zh: '政府常务会议', en: 'Standing meeting of the government' },
  office: { zh: '政府办公会议', en: 'Office meeting of the government' },
};
export const stateWords: Readonly<Record<MeetingState, Words>> = {
  submitted: { zh: '已报送', en: 'Submitted' },
  returned: { zh: '已退回', en: 'Sent back' },
  held: { zh: '已上会', en: 'Held' },
};
export const answerWords = {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
} satisfies Record<string, Words>;
export const actWords: Readonly<Record<MeetingAct | 'submit', Words>> = {
  submit: { zh: '报送议题', en: 'Submit a topic' },
  return: { zh: '退回', en: 'Send back' },
  resubmit: { zh: '补充后重新报送', en: 'Submit again' },
  hold: { zh: '登记会上情况', en: 'Enter what was said at the meeting' },
  publish: { zh: '向社会公布', en: 'Make it public' },
  withdraw: { zh: '撤回公布', en: 'Take it back' },
};

export const words = {
  title: { zh: '会议议题', en: 'Meeting topics' },
  list: { zh: '议题（待上会的在前）', en: 'Topics, those to come first' },
  none: {
    zh: '没有议题。重大民生事项报请常务会议、办公会议时从“报送议题”登记',
    en: 'No topics. Begin with “Submit a topic”',
  },
  name: { zh: '议题', en: 'Topic' },
  department: { zh: '起草单位', en: 'Drafted by' },
  meeting: { zh: '会议', en: 'Meeting' },
  meetsOn: { zh: '会议日期', en: 'Meets on' },
  livelihood: { zh: '重大民生事项', en: 'Major matter of livelihood' },
  papers: { zh: '议题材料（文号或网址）', en: 'Its papers (number or address)' },
  sought: { zh: '是否公开征求过意见', en: 'Were opinions sought in public?' },
  soughtHow: {
    zh: '征求方式、时间和收到的意见；没有征求的写明理由',
    en: 'How, when, and what came in; where none were sought, why',
  },
  invites: { zh: '是否建议邀请有关方面列席', en: 'Is anybody proposed to sit in?' },
  attendees: {
    zh: '建议邀请的利益相关方、群众代表、专家、媒体；不邀请的写明理由',
    en: 'Who: those concerned, the public, experts, media; where nobody is, why',
  },
  state: { zh: '状态', en: 'State' },
  withdrawn: { zh: '撤回理由', en: 'Why it is taken back' },
  isPublic: { zh: '已公布', en: 'Public' },
  openTitle: { zh: '会议开放', en: 'Meetings' },
  openList: {
    zh: '政府会议议题：意见征求、采纳和列席情况',
    en: 'Topics of the government’s meetings: opinions, and who sat in',
  },
  openNone: { zh: '还没有公布会议情况', en: 'No meeting is made public yet' },
  reason: { zh: '退回理由', en: 'Why it goes back' },
  heldOn: { zh: '上会日期', en: 'Held on' },
  explained: { zh: '会上说明的意见收集和采纳情况', en: 'What was said of opinions collected and taken up' },
  attended: { zh: '实际列席人员', en: 'Who sat in' },
  gapHold: {
    zh: '议题已过会议日期，没有登记会上情况：{title}',
    en: 'The meeting is over, nothing is entered: {title}',
  },
  gapReturned: { zh: '议题被退回，待补充：{title}', en: 'Sent back, to be completed: {title}' },
} satisfies Record<string, Words>;
