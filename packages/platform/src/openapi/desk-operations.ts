import type { Words } from '@gongkai/model';
import { z } from 'zod';
import type { Operation } from './operation.ts';
import { deskAct } from './schemas.ts';

const field = z.strictObject({
  name: z.string(),
  kind: z.string(),
  label: z.string(),
  needed: z.boolean(),
  most: z.int().optional(),
  options: z.array(z.string()).optional(),
});
const list = z
  .strictObject({
    schema: z.literal('gongkai.desk-register/1'),
    generatedAt: z.iso.datetime(),
    register: z.string(),
    department: z.string(),
    items: z.array(z.record(z.string(), z.unknown())),
    total: z.int().min(0),
    atLeast: z.literal(true).optional(),
    next: z.string().optional(),
    fields: z.array(field).optional(),
  })
  .meta({ id: 'DeskRegister' });
const one = z
  .strictObject({
    schema: z.literal('gongkai.desk-register-item/1'),
    generatedAt: z.iso.datetime(),
    item: z.looseObject({
      id: z.string(),
      seq: z.int(),
      events: z.array(z.record(z.string(), z.unknown())),
      allowedActs: z.array(z.strictObject({ act: z.string(), fields: z.array(field) })),
    }),
  })
  .meta({ id: 'DeskRegisterItem' });

/** What citizens write, staff do not enter. */
const citizens: readonly string[] = ['messages'];

/** Registers whose desks speak JSON, by their place below `/desk`. */
const registers: Readonly<Record<string, Words>> = {
  documents: { zh: '公文', en: 'documents' },
  interpretations: { zh: '政策解读', en: 'interpretations' },
  meetings: { zh: '会议议题', en: 'meeting topics' },
  news: { zh: '新闻通稿', en: 'news copy' },
  datasets: { zh: '数据集', en: 'datasets' },
  activities: { zh: '公众参与活动', en: 'activities' },
  consultations: { zh: '意见征集', en: 'consultations' },
  surveys: { zh: '征集调查', en: 'surveys' },
  opinion: { zh: '政务舆情', en: 'cases of public opinion' },
  media: { zh: '政务新媒体账号', en: 'accounts' },
  posts: { zh: '新媒体发布', en: 'posts' },
  leaders: { zh: '领导分工', en: 'leaders' },
  tasks: { zh: '工作要点任务', en: 'tasks of the key points' },
  powers: { zh: '权责清单事项', en: 'powers' },
  services: { zh: '公共服务事项', en: 'services' },
  catalogue: { zh: '公开目录事项', en: 'items of the catalogue' },
  messages: { zh: '来信', en: 'messages' },
};

const words = {
  list: { zh: '工作台：{name}', en: 'Desk: {name}' },
  enter: { zh: '工作台：登记{name}', en: 'Desk: enter {name}' },
  one: {
    zh: '工作台：一件{name}，含经过和可办理事项',
    en: 'Desk: one of the {name}, with what happened and what may be done',
  },
  act: {
    zh: '工作台：办理{name}（expectSeq 或 If-Match 须与读取时一致）',
    en: 'Desk: an act on {name}; expectSeq or If-Match says what was read',
  },
} satisfies Record<string, Words>;

/** List, row, entry and act of each, all of one shape. */
export const deskOperations: Readonly<Record<string, Operation>> = Object.fromEntries(
  Object.entries(registers).flatMap(([path, name]): readonly (readonly [string, Operation])[] => {
    const about = ({ zh, en }: Words): Words => ({
      zh: zh.replace('{name}', name.zh),
      en: en.replace('{name}', name.en),
    });
    const staffs = { isStaffs: true } as const;
    return [
      [`GET /desk/${path}`, { ...staffs, words: about(words.list), status: 200, answer: list, query: ['cursor'] }],
      ...(citizens.includes(path)
        ? []
        : [
            [
              `POST /desk/${path}`,
              { ...staffs, words: about(words.enter), status: 201, body: deskAct, answer: one },
            ] as const,
          ]),
      [`GET /desk/${path}/{id}`, { ...staffs, words: about(words.one), status: 200, answer: one }],
      [
        `POST /desk/${path}/{id}/acts/{act}`,
        { ...staffs, words: about(words.act), status: 200, body: deskAct, answer: one },
      ],
    ];
  }),
);
