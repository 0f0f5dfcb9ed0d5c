import { departmentKinds, fileStates, jobStates, roles } from '../tables.ts';
import { appendOnly, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** Organs, people, numbers, the audit chain, files and jobs: what every register stands on. */
export async function core(ground: Ground): Promise<void> {
  const int = integer(ground);
  await table(ground, 'department', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('code', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', (c) => c.notNull().unique())
      .addColumn('kind', 'text', needed)
      .addColumn('macro_or_livelihood', int, needed)
      .addColumn('economy_or_society', int, needed)
      .addColumn('active', int, needed)
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('department_kind', oneOf('kind', departmentKinds)),
  );
  await table(ground, 'account', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('login', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', needed)
      .addColumn('password_hash', 'text')
      .addColumn('oidc_issuer', 'text')
      .addColumn('oidc_subject', 'text')
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('role', 'text', needed)
      .addColumn('active', int, needed)
      .addColumn('failed', int, needed)
      .addColumn('locked_until', 'text')
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('account_role', oneOf('role', roles))
      .addCheckConstraint('account_login', rule('login = lower(login)'))
      .addCheckConstraint('account_way_in', rule('password_hash is not null or oidc_subject is not null')),
  );
  await index(ground, 'account_oidc', 'account', ['oidc_issuer', 'oidc_subject'], {
    unique: true,
    where: 'oidc_subject is not null',
  });
  await table(ground, 'session', (t) =>
    t
      .addColumn('token_hash', 'text', key)
      .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
      .addColumn('form_token', 'text', needed)
      .addColumn('seen_at', 'text', needed)
      .addColumn('expires_at', 'text', needed)
      .addColumn('created_at', 'text', needed),
  );
  await index(ground, 'session_account', 'session', ['account_id']);
  await table(ground, 'counter', (t) =>
    t
      .addColumn('name', 'text', key)
      .addColumn('value', int, needed)
      .addCheckConstraint('counter_value', rule('value >= 0')),
  );
  await table(ground, 'idempotency', (t) =>
    t
      .addColumn('scope', 'text', needed)
      .addColumn('key', 'text', needed)
      .addColumn('fingerprint', 'text', needed)
      .addColumn('status', int, needed)
      .addColumn('body', 'text', needed)
      .addColumn('at', 'text', needed)
      .addPrimaryKeyConstraint('idempotency_key', ['scope', 'key']),
  );
  await audit(ground, int);
  await table(ground, 'file', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('sha256', 'text', needed)
      .addColumn('size', int, needed)
      .addColumn('mime', 'text', needed)
      .addColumn('original_name', 'text')
      .addColumn('owner_table', 'text', needed)
      .addColumn('owner_id', 'text', needed)
      .addColumn('state', 'text', needed)
      .addColumn('scanned_by', 'text')
      .addColumn('at', 'text', needed)
      .addCheckConstraint('file_state', oneOf('state', fileStates))
      .addCheckConstraint('file_size', rule('size > 0')),
  );
  await index(ground, 'file_owner', 'file', ['owner_table', 'owner_id']);
  await index(ground, 'file_hash', 'file', ['sha256']);
  await table(ground, 'job', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('name', 'text', needed)
      .addColumn('data', 'text', needed)
      .addColumn('run_at', 'text', needed)
      .addColumn('key', 'text')
      .addColumn('tries', int, needed)
      .addColumn('state', 'text', needed)
      .addColumn('last_error', 'text')
      .addCheckConstraint('job_state', oneOf('state', jobStates)),
  );
  await index(ground, 'job_once', 'job', ['name', 'key'], {
    unique: true,
    where: "key is not null and state in ('ready', 'running')",
  });
  await index(ground, 'job_due', 'job', ['state', 'run_at']);
  await table(ground, 'setting', (t) => t.addColumn('name', 'text', key).addColumn('value', 'text', needed));
}

async function audit(ground: Ground, int: 'bigint' | 'integer'): Promise<void> {
  await table(ground, 'audit', (t) =>
    t
      .addColumn('seq', int, key)
      .addColumn('at', 'text', needed)
      .addColumn('actor', 'text', needed)
      .addColumn('role', 'text', needed)
      .addColumn('department', 'text', needed)
      .addColumn('act', 'text', needed)
      .addColumn('entity', 'text', needed)
      .addColumn('entity_id', 'text', needed)
      .addColumn('data', 'text', needed)
      .addColumn('prev', 'text', needed)
      .addColumn('hash', 'text', (c) => c.notNull().unique()),
  );
  await appendOnly(ground, 'audit');
  await index(ground, 'audit_entity', 'audit', ['entity', 'entity_id']);
  await table(ground, 'audit_head', (t) =>
    t
      .addColumn('id', int, key)
      .addColumn('seq', int, needed)
      .addColumn('hash', 'text', needed)
      .addCheckConstraint('audit_head_one', rule('id = 1')),
  );
  await ground.db
    .insertInto('audit_head')
    .values({ id: 1, seq: 0, hash: '0'.repeat(64) })
    .execute();
}
