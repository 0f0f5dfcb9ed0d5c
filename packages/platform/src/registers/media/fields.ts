import { censusOutcomes, mediaDefects, mediaOperators, mediaPlatforms, signerPosts } from '@gongkai/model';
import type { Field } from '../../desk/fields.ts';

const changeable: readonly Field[] = [
  { name: 'url', label: { zh: '网址', en: 'Address' }, kind: 'url', needed: true },
  { name: 'qrUrl', label: { zh: '二维码图片网址', en: 'Address of its code to scan' }, kind: 'url' },
  {
    name: 'responsible',
    label: { zh: '责任人（在编）', en: 'Who answers for it (in post)' },
    kind: 'text',
    needed: true,
    most: 40,
    hint: { zh: '谁开设谁负责，专人专岗', en: 'Who opens it answers for it: a named person in post' },
  },
  { name: 'operator', label: { zh: '运营方式', en: 'Run by' }, kind: 'choice', options: mediaOperators, needed: true },
  { name: 'operatorName', label: { zh: '受托运营单位', en: 'Who runs it' }, kind: 'text' },
  {
    name: 'secondReviewer',
    label: { zh: '第二审核人', en: 'Second reviewer' },
    kind: 'text',
    most: 40,
    hint: { zh: '委托运营的必填', en: 'Needed where others run it' },
  },
  { name: 'main', label: { zh: '主账号', en: 'Main account' }, kind: 'yes' },
];

export const accountFields: readonly Field[] = [
  { name: 'platform', label: { zh: '平台', en: 'Platform' }, kind: 'choice', options: mediaPlatforms, needed: true },
  { name: 'handle', label: { zh: '账号名称', en: 'Name of the account' }, kind: 'text', needed: true },
  { name: 'registeredOn', label: { zh: '开设日期', en: 'Opened on' }, kind: 'day', needed: true },
  ...changeable,
];

export const changeFields: readonly Field[] = [
  ...changeable,
  { name: 'dead', label: { zh: '网址已打不开', en: 'Its address no longer answers' }, kind: 'yes' },
];

export const closeFields: readonly Field[] = [
  { name: 'reason', label: { zh: '关停理由', en: 'Why it is closed' }, kind: 'text', needed: true },
];

export const postFields: readonly Field[] = [
  { name: 'title', label: { zh: '标题', en: 'Title' }, kind: 'text', needed: true },
  {
    name: 'text',
    label: { zh: '内容', en: 'Text' },
    kind: 'long',
    needed: true,
    hint: {
      zh: '不得发布与政府职能没有直接关联的信息',
      en: 'Nothing without direct relation to the office’s functions',
    },
  },
  {
    name: 'functions',
    label: { zh: '对应的单位职能', en: 'Which function of the office it serves' },
    kind: 'text',
    needed: true,
    hint: { zh: '如：社会救助、婚姻登记', en: 'Such as social assistance or marriage registration' },
  },
  { name: 'major', label: { zh: '重大信息', en: 'Major information' }, kind: 'yes' },
  { name: 'opinion', label: { zh: '回应的舆情编号', en: 'Id of the public opinion it answers' }, kind: 'text' },
];

/** The reviewer says himself that a post has to do with the office’s functions (JY-112). */
const withinFields: readonly Field[] = [
  {
    name: 'within',
    label: { zh: '内容与本单位职能直接相关', en: 'It has to do directly with the office’s functions' },
    kind: 'yes',
  },
];

export const signFields: readonly Field[] = [
  { name: 'signer', label: { zh: '签批人身份', en: 'Signed as' }, kind: 'choice', options: signerPosts, needed: true },
  ...withinFields,
];

export const returnFields: readonly Field[] = [
  { name: 'reason', label: { zh: '退回理由', en: 'Why it is sent back' }, kind: 'text', needed: true },
];

export const releaseFields: readonly Field[] = [
  { name: 'at', label: { zh: '发布时间', en: 'Released at' }, kind: 'moment', needed: true },
  { name: 'url', label: { zh: '网址', en: 'Address' }, kind: 'url' },
];

export const censusFields: readonly Field[] = [
  { name: 'openedOn', label: { zh: '开始日', en: 'Begins on' }, kind: 'day', needed: true },
  { name: 'closesOn', label: { zh: '截止日', en: 'Ends on' }, kind: 'day', needed: true },
];

export const checkFields: readonly Field[] = [
  { name: 'defects', label: { zh: '发现的问题', en: 'Defects' }, kind: 'choices', options: mediaDefects },
  { name: 'evidence', label: { zh: '所见情况', en: 'What was seen' }, kind: 'text' },
  { name: 'outcome', label: { zh: '处理结论', en: 'Outcome' }, kind: 'choice', options: censusOutcomes, needed: true },
  { name: 'dueOn', label: { zh: '完成期限', en: 'To be done by' }, kind: 'day' },
  { name: 'note', label: { zh: '说明', en: 'Note' }, kind: 'text' },
];
