import { changeKinds, pointLevels, proposalStates, registerLists } from '../tables/lists.ts';
import { appendOnly, forbid, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** No new power without a law behind it (JY-003). */
const newPowerHasBasis = "list <> 'power' or kind <> 'added' or (legal_basis is not null and legal_basis <> '')";

/** 权责清单、公共服务清单、政务公开事项目录: items by version, changes, deadlines, the province's codes, service points. */
export async function lists(ground: Ground): Promise<void> {
  const int = integer(ground);
  await table(ground, 'list_item', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('list', 'text', needed)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('code', 'text', needed)
      .addColumn('name', 'text', needed)
      .addColumn('version', int, needed)
      .addColumn('fields', 'text', needed)
      .addColumn('valid_from', 'text', needed)
      .addColumn('valid_to', 'text')
      .addUniqueConstraint('list_item_version', ['list', 'code', 'version'])
      .addCheckConstraint('list_item_list', oneOf('list', registerLists))
      .addCheckConstraint('list_item_first', rule('version >= 1'))
      .addCheckConstraint('list_item_days', rule('valid_to is null or valid_to >= valid_from'))
      .addCheckConstraint('list_item_named', rule("code <> '' and name <> ''")),
  );
  await index(ground, 'list_item_open', 'list_item', ['list', 'code'], { unique: true, where: 'valid_to is null' });
  await index(ground, 'list_item_department', 'list_item', ['list', 'department_id', 'code']);
  await forbid(ground, 'list_item', ['delete'], 'versions of list items are kept');
  await table(ground, 'list_proposal', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('batch', 'text', needed)
      .addColumn('list', 'text', needed)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('code', 'text', needed)
      .addColumn('name', 'text', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('from_version', int, needed)
      .addColumn('fields', 'text', needed)
      .addColumn('reason', 'text', needed)
      .addColumn('legal_basis', 'text')
      .addColumn('effective_on', 'text', needed)
      .addColumn('state', 'text', needed)
      .addColumn('refusal', 'text')
      .addColumn('by_actor', 'text', needed)
      .addColumn('at', 'text', needed)
      .addCheckConstraint('list_proposal_list', oneOf('list', registerLists))
      .addCheckConstraint('list_proposal_kind', oneOf('kind', changeKinds))
      .addCheckConstraint('list_proposal_state', oneOf('state', proposalStates))
      .addCheckConstraint('list_proposal_refused', rule("state <> 'refused' or refusal is not null"))
      .addCheckConstraint('list_proposal_reason', rule("reason <> ''"))
      .addCheckConstraint('list_proposal_basis', rule(newPowerHasBasis)),
  );
  await index(ground, 'list_proposal_open', 'list_proposal', ['list', 'code'], {
    unique: true,
    where: "state = 'proposed'",
  });
  await index(ground, 'list_proposal_batch', 'list_proposal', ['batch']);
  await table(ground, 'list_change', (t) =>
    t
      .addColumn('list', 'text', needed)
      .addColumn('code', 'text', needed)
      .addColumn('seq', int, needed)
      .addColumn('kind', 'text', needed)
      .addColumn('from_version', int, needed)
      .addColumn('to_version', int, needed)
      .addColumn('reason', 'text', needed)
      .addColumn('legal_basis', 'text')
      .addColumn('effective_on', 'text', needed)
      .addColumn('by_actor', 'text', needed)
      .addColumn('at', 'text', needed)
      .addPrimaryKeyConstraint('list_change_key', ['list', 'code', 'seq'])
      .addCheckConstraint('list_change_kind', oneOf('kind', changeKinds))
      .addCheckConstraint('list_change_basis', rule(newPowerHasBasis)),
  );
  await appendOnly(ground, 'list_change');
  await table(ground, 'list_deadline', (t) =>
    t
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('list', 'text', needed)
      .addColumn('due_on', 'text', needed)
      .addColumn('literal_text', 'text', needed)
      .addColumn('done_on', 'text')
      .addPrimaryKeyConstraint('list_deadline_key', ['department_id', 'list'])
      .addCheckConstraint('list_deadline_list', oneOf('list', registerLists)),
  );
  await table(ground, 'list_reference', (t) =>
    t
      .addColumn('list', 'text', needed)
      .addColumn('code', 'text', needed)
      .addColumn('name', 'text', needed)
      .addPrimaryKeyConstraint('list_reference_key', ['list', 'code'])
      .addCheckConstraint('list_reference_list', oneOf('list', registerLists)),
  );
  await table(ground, 'service_point', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('name', 'text', needed)
      .addColumn('level', 'text', needed)
      .addColumn('place', 'text', needed)
      .addColumn('phone', 'text', needed)
      .addColumn('hours', 'text', needed)
      .addColumn('codes', 'text', needed)
      .addColumn('opened_on', 'text', needed)
      .addColumn('closed_on', 'text')
      .addCheckConstraint('service_point_level', oneOf('level', pointLevels))
      .addCheckConstraint('service_point_days', rule('closed_on is null or closed_on >= opened_on')),
  );
}
