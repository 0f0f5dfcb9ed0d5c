import {
  adoptions,
  applicantKinds,
  carriers,
  commentStates,
  deliveries,
  feedbackKinds,
  fieldTypes,
  idKinds,
  longestComment,
  longestFeedback,
  requestActs,
  requestStateKeys,
} from '@gongkai/model';
import { z } from 'zod';

// what goes over the wire, described; readers in `model` decide what is taken

const keysOf = (words: Readonly<Record<string, unknown>>): [string, ...string[]] =>
  Object.keys(words) as [string, ...string[]]; // no list of ours is empty

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/);
const words = z.looseObject({ zh: z.string(), en: z.string() });
const text = z.string();

export const problem = z
  .looseObject({
    type: text,
    title: text,
    status: z.int(),
    detail: text.optional(),
    instance: text,
    code: text,
    errors: z.array(z.looseObject({ pointer: text, code: text, words })),
  })
  .meta({ id: 'Problem', description: 'RFC 9457; `errors` name each place by its JSON pointer' });

export const newRequest = z
  .object({
    organ: text.meta({ description: 'code or name' }),
    applicant: z.object({
      kind: z.enum(applicantKinds),
      name: text,
      idKind: z.enum(idKinds),
      idNo: text,
      contactPerson: text.optional(),
      phone: text.optional(),
      email: text.optional(),
      address: text.optional(),
    }),
    wanted: z
      .object({ name: text.optional(), docNo: text.optional(), description: text.optional() })
      .meta({ description: 'at least one of the three' }),
    carrier: z.enum(carriers),
    delivery: z.enum(deliveries),
    uploads: z.array(text).optional(),
    help: z.boolean().optional(),
    about: text.optional(),
  })
  .meta({ id: 'NewRequest', description: 'Art 29 and nothing more: there is no field for a purpose' });

export const newComment = z
  .object({
    topic: text.meta({
      description: '`consultations/<id>`, `mailbox`, `suggestion`, `complaint` or `page:<url>`',
    }),
    body: text.max(longestComment),
    clause: text.optional(),
    name: text.optional(),
    contact: text.optional(),
  })
  .meta({ id: 'NewComment' });

export const newFeedback = z
  .object({
    url: text,
    kind: z.enum(keysOf(feedbackKinds)),
    text: text.max(longestFeedback),
    contact: text.optional(),
  })
  .meta({ id: 'NewFeedback' });

export const applicantText = z.object({ text: text.optional(), note: text.optional() }).meta({ id: 'ApplicantText' });
export const uploadBody = z
  .object({ file: text.meta({ contentMediaType: 'application/octet-stream' }) })
  .meta({ id: 'UploadBody' });

const one = (schema: string, item: z.ZodType) =>
  z.looseObject({ schema: z.literal(schema), generatedAt: moment.optional(), department: text.optional(), item });
const many = (schema: string, item: z.ZodType) =>
  z.looseObject({
    schema: z.literal(schema),
    generatedAt: moment,
    department: text,
    items: z.array(item),
    total: z.int().min(0),
  });

export const receipt = one(
  'gongkai.receipt/1',
  z.looseObject({
    no: text.regex(/^[A-Z0-9-]{6,32}$/),
    code: text,
    submittedAt: moment,
    next: z.looseObject({ words: text, exampleDueOn: day.optional(), provisional: z.boolean() }),
  }),
).meta({ id: 'RequestReceipt' });

export const upload = one(
  'gongkai.upload/1',
  z.looseObject({ uploadId: text, sha256: text.regex(/^[0-9a-f]{64}$/), size: z.int(), mime: text }),
).meta({ id: 'Upload' });

const step = z.looseObject({ on: day, text });
export const status = one(
  'gongkai.status/1',
  z.looseObject({
    no: text,
    state: z.enum(requestStateKeys as [string, ...string[]]), // no list of ours is empty
    label: text,
    organ: text.optional(),
    receivedOn: day.optional(),
    deadline: z
      .looseObject({
        dueOn: day.optional(),
        state: z.enum(['running', 'stopped', 'done']),
        stoppedOn: day.optional(),
        provisional: z.boolean(),
        reason: text.optional(),
        daysLeft: z.int().optional(),
        steps: z.array(step),
      })
      .optional(),
    steps: z.array(step),
    letters: z.array(z.looseObject({ id: text, title: text, on: day.optional() })),
    actions: z.array(z.looseObject({ act: z.enum(requestActs), until: day.optional(), text })),
  }),
).meta({ id: 'RequestStatus' });

const field = z.looseObject({ name: text, type: z.enum(fieldTypes), label: words, required: z.boolean() });
export const form = one(
  'gongkai.form/1',
  z.looseObject({
    version: text,
    groups: z.array(z.looseObject({ name: text, legend: words, fields: z.array(field) })),
    notices: z.array(words),
  }),
).meta({ id: 'FormDefinition' });

const answered = {
  reply: z.looseObject({ by: text, at: text, body: text }).optional(),
  adoption: z.looseObject({ state: z.enum(keysOf(adoptions)), reason: text }).optional(),
};
export const comments = many(
  'gongkai.comments/1',
  z.looseObject({ ref: text, body: text, at: moment, name: text.optional(), clause: text.optional(), ...answered }),
).meta({ id: 'Comments' });
export const commentStatus = one(
  'gongkai.comment-status/1',
  z.looseObject({ ref: text, state: z.enum(keysOf(commentStates)), next: text, reason: text.optional(), ...answered }),
).meta({ id: 'CommentStatus' });
export const feedback = one('gongkai.feedback/1', z.looseObject({ ref: text })).meta({ id: 'FeedbackReceipt' });

const report = z.looseObject({ year: z.int(), organ: text });
export const annualReport = one('gongkai.annual-report/1', report).meta({ id: 'AnnualReport' });
export const annualReports = many('gongkai.annual-report/1', report).meta({ id: 'AnnualReports' });

export const session = one(
  'gongkai.session/1',
  z.looseObject({ login: text, name: text, role: text, department: text, formToken: text }),
).meta({ id: 'Session' });
export const deskRequests = many(
  'gongkai.desk-requests/1',
  z.looseObject({
    no: text,
    applicant: text,
    subject: text,
    state: text,
    dueOn: day.nullable(),
    provisional: z.boolean(),
  }),
).meta({ id: 'DeskRequests' });
export const deskRequest = one(
  'gongkai.desk-request/1',
  z.looseObject({ no: text, seq: z.int(), state: text, label: text, allowedActs: z.array(text) }),
).meta({ id: 'DeskRequest' });
export const deskAct = z
  .looseObject({ data: z.record(text, z.unknown()), expectSeq: z.int().optional() })
  .meta({ id: 'DeskAct' });
export const reveal = z.looseObject({ why: text.min(4) }).meta({ id: 'Reveal' });
