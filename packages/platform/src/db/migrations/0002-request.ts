import {
  applicantKinds,
  carriers,
  channelKeys,
  deliveries,
  deskActKeys,
  idKinds,
  letterKindKeys,
  outcomeKeys,
  requestStateKeys,
} from '@gongkai/model';
import { consulteeKinds, remedyKinds, requestKinds } from '../tables/request.ts';
import { appendOnly, forbid, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** 依申请公开: requests, what happened to them, letters, fees, opinions asked, remedies. */
export async function request(ground: Ground): Promise<void> {
  const int = integer(ground);
  await table(ground, 'request', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('no', 'text', (c) => c.notNull().unique())
      .addColumn('kind', 'text', needed)
      .addColumn('organ_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('channel', 'text', needed)
      .addColumn('form_version', 'text', needed)
      .addColumn('applicant_kind', 'text', needed)
      .addColumn('id_kind', 'text', needed)
      .addColumn('applicant_masked', 'text', needed)
      .addColumn('applicant', 'text', needed)
      .addColumn('blind_id', 'text', needed)
      .addColumn('blind_phone', 'text')
      .addColumn('subject', 'text', needed)
      .addColumn('description', 'text')
      .addColumn('carrier', 'text', needed)
      .addColumn('delivery', 'text', needed)
      .addColumn('help', int, needed)
      .addColumn('about', 'text')
      .addColumn('submitted_at', 'text', needed)
      .addCheckConstraint('request_kind', oneOf('kind', requestKinds))
      .addCheckConstraint('request_channel', oneOf('channel', channelKeys))
      .addCheckConstraint('request_applicant_kind', oneOf('applicant_kind', applicantKinds))
      .addCheckConstraint('request_id_kind', oneOf('id_kind', idKinds))
      .addCheckConstraint('request_carrier', oneOf('carrier', carriers))
      .addCheckConstraint('request_delivery', oneOf('delivery', deliveries))
      .addCheckConstraint('request_wanted', rule("subject <> '' or description is not null")),
  );
  await appendOnly(ground, 'request');
  await index(ground, 'request_blind', 'request', ['blind_id', 'submitted_at']);
  await index(ground, 'request_submitted', 'request', ['organ_id', 'submitted_at']);
  await table(ground, 'request_key', (t) =>
    t
      .addColumn('request_id', 'text', (c) => c.primaryKey().notNull().references('request.id'))
      .addColumn('sealed', 'text')
      .addColumn('erased_at', 'text')
      .addCheckConstraint('request_key_or_erased', rule('(sealed is null) = (erased_at is not null)')),
  );
  await events(ground, int);
  await letters(ground, int);
  await remedies(ground);
}

async function events(ground: Ground, int: 'bigint' | 'integer'): Promise<void> {
  await table(ground, 'request_event', (t) =>
    t
      .addColumn('request_id', 'text', (c) => c.notNull().references('request.id'))
      .addColumn('seq', int, needed)
      .addColumn('round', int, needed)
      .addColumn('run', int, needed)
      .addColumn('act', 'text', needed)
      .addColumn('at', 'text', needed)
      .addColumn('on_day', 'text', needed)
      .addColumn('by_actor', 'text', needed)
      .addColumn('from_state', 'text')
      .addColumn('to_state', 'text', needed)
      .addColumn('data', 'text', needed)
      .addColumn('private', 'text')
      .addPrimaryKeyConstraint('request_event_key', ['request_id', 'seq'])
      .addCheckConstraint('request_event_act', oneOf('act', ['submit', ...deskActKeys]))
      .addCheckConstraint('request_event_to', oneOf('to_state', requestStateKeys)),
  );
  await appendOnly(ground, 'request_event');
  // once a run (条例 第三十三条第二款) and once a round (条例 第三十条)
  await index(ground, 'request_event_extend', 'request_event', ['request_id', 'round', 'run'], {
    unique: true,
    where: "act = 'extend'",
  });
  await index(ground, 'request_event_correction', 'request_event', ['request_id', 'round'], {
    unique: true,
    where: "act = 'ask-correction'",
  });
  await table(ground, 'request_view', (t) =>
    t
      .addColumn('request_id', 'text', (c) => c.primaryKey().notNull().references('request.id'))
      .addColumn('state', 'text', needed)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('received_on', 'text')
      .addColumn('due_on', 'text')
      .addColumn('provisional', int, needed)
      .addColumn('hold_open', int, needed)
      .addColumn('stopped_on', 'text')
      .addColumn('outcome', 'text')
      .addColumn('closed_on', 'text')
      .addColumn('calendar_year', int, needed)
      .addColumn('seq', int, needed)
      .addCheckConstraint('request_view_state', oneOf('state', requestStateKeys))
      .addCheckConstraint(
        'request_view_outcome',
        rule(
          "(outcome is not null) = (state in ('answered', 'lapsed') or (state = 'withdrawn' and received_on is not null))",
        ),
      )
      .addCheckConstraint(
        'request_view_received',
        rule("state in ('submitted', 'withdrawn') or received_on is not null"),
      ),
  );
  await index(ground, 'request_view_due', 'request_view', ['department_id', 'state', 'due_on']);
  await index(ground, 'request_view_all', 'request_view', ['state', 'due_on']);
  await table(ground, 'outcome_line', (t) =>
    t
      .addColumn('request_id', 'text', (c) => c.notNull().references('request.id'))
      .addColumn('round', int, needed)
      .addColumn('outcome', 'text', needed)
      .addColumn('main', int, needed)
      .addColumn('basis', 'text', needed)
      .addColumn('reason', 'text', needed)
      .addPrimaryKeyConstraint('outcome_line_key', ['request_id', 'round', 'outcome'])
      .addCheckConstraint('outcome_line_outcome', oneOf('outcome', outcomeKeys)),
  );
  await index(ground, 'outcome_line_main', 'outcome_line', ['request_id', 'round'], {
    unique: true,
    where: 'main = 1',
  });
}

async function letters(ground: Ground, int: 'bigint' | 'integer'): Promise<void> {
  await table(ground, 'consultee', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('request_id', 'text', (c) => c.notNull().references('request.id'))
      .addColumn('round', int, needed)
      .addColumn('kind', 'text', needed)
      .addColumn('name', 'text', needed)
      .addColumn('sent_on', 'text', needed)
      .addColumn('served_on', 'text')
      .addColumn('replied_on', 'text')
      .addColumn('answer', 'text')
      .addColumn('reason', 'text')
      .addCheckConstraint('consultee_kind', oneOf('kind', consulteeKinds))
      .addCheckConstraint('consultee_replied', rule('replied_on is null or replied_on >= sent_on'))
      .addCheckConstraint('consultee_answer', rule('(replied_on is null) = (answer is null)')),
  );
  await index(ground, 'consultee_request', 'consultee', ['request_id', 'round']);
  await table(ground, 'letter', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('request_id', 'text', (c) => c.notNull().references('request.id'))
      .addColumn('round', int, needed)
      .addColumn('seq', int, needed)
      .addColumn('kind', 'text', needed)
      .addColumn('no', 'text', (c) => c.notNull().unique())
      .addColumn('html', 'text', needed)
      .addColumn('sha256', 'text', needed)
      .addColumn('issued_on', 'text', needed)
      .addColumn('issued_by', 'text', needed)
      .addColumn('stamped_file', 'text', (c) => c.references('file.id'))
      .addColumn('served_on', 'text')
      .addColumn('served_how', 'text')
      .addCheckConstraint('letter_kind', oneOf('kind', letterKindKeys)),
  );
  await forbid(ground, 'letter', ['delete'], 'letter is append-only');
  await forbid(
    ground,
    'letter',
    ['update'],
    'an issued letter does not change',
    'new.html <> old.html or new.sha256 <> old.sha256 or new.no <> old.no or new.kind <> old.kind or new.issued_on <> old.issued_on',
  );
  await index(ground, 'letter_request', 'letter', ['request_id', 'seq']);
  await table(ground, 'fee_notice', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('request_id', 'text', (c) => c.notNull().references('request.id'))
      .addColumn('round', int, needed)
      .addColumn('mode', 'text', needed)
      .addColumn('counted', int, needed)
      .addColumn('amount_fen', int, needed)
      .addColumn('notified_on', 'text', needed)
      .addColumn('pay_due_on', 'text', needed)
      .addColumn('paid_on', 'text')
      .addColumn('receipt_no', 'text')
      .addCheckConstraint('fee_notice_mode', oneOf('mode', ['per-item', 'per-page']))
      .addCheckConstraint('fee_notice_amount', rule('amount_fen >= 0'))
      .addCheckConstraint('fee_notice_paid', rule('(paid_on is null) = (receipt_no is null)')),
  );
  await index(ground, 'fee_notice_request', 'fee_notice', ['request_id', 'round'], { unique: true });
}

async function remedies(ground: Ground): Promise<void> {
  await table(ground, 'remedy', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('request_id', 'text', (c) => c.references('request.id'))
      .addColumn('organ_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('kind', 'text', needed)
      .addColumn('case_no', 'text', needed)
      .addColumn('received_on', 'text', needed)
      .addColumn('result', 'text')
      .addColumn('closed_on', 'text')
      .addColumn('redo_due_on', 'text')
      .addUniqueConstraint('remedy_case', ['kind', 'case_no'])
      .addCheckConstraint('remedy_kind', oneOf('kind', remedyKinds))
      .addCheckConstraint('remedy_closed', rule('(result is null) = (closed_on is null)'))
      .addCheckConstraint('remedy_result', rule("result is null or result in ('kept', 'corrected', 'other')")),
  );
  await index(ground, 'remedy_request', 'remedy', ['request_id']);
}
