import {
  applicationKinds,
  datasetFrequencies,
  datasetLicences,
  datasetThemes,
  exchangeSteps,
  sharingKinds,
} from '@gongkai/model';
import { datasetStates } from '../tables/open-data.ts';
import { appendOnly, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** Open datasets with their versions, the catalogue of information resources, what was built, the exchange platforms. */
export async function openData(ground: Ground): Promise<void> {
  await table(ground, 'dataset', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('title', 'text', needed)
      .addColumn('description', 'text', needed)
      .addColumn('theme', 'text', needed)
      .addColumn('licence', 'text', needed)
      .addColumn('frequency', 'text', needed)
      .addColumn('contact', 'text', needed)
      .addColumn('state', 'text', needed)
      .addColumn('current_version', integer(ground))
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('dataset_theme', oneOf('theme', Object.keys(datasetThemes)))
      .addCheckConstraint('dataset_licence', oneOf('licence', Object.keys(datasetLicences)))
      .addCheckConstraint('dataset_frequency', oneOf('frequency', Object.keys(datasetFrequencies)))
      .addCheckConstraint('dataset_state', oneOf('state', datasetStates))
      .addCheckConstraint('dataset_published', rule("state <> 'published' or current_version is not null")),
  );
  await table(ground, 'dataset_version', (t) =>
    t
      .addColumn('dataset_id', 'text', (c) => c.notNull().references('dataset.id'))
      .addColumn('version', integer(ground), needed)
      .addColumn('source_sha256', 'text', needed)
      .addColumn('source_format', 'text', needed)
      .addColumn('encoding', 'text', needed)
      .addColumn('row_count', integer(ground), needed)
      .addColumn('columns', 'text', needed)
      .addColumn('content', 'text', needed)
      .addColumn('files', 'text', needed)
      .addColumn('by_actor', 'text', needed)
      .addColumn('issued_on', 'text', needed)
      .addColumn('at', 'text', needed)
      .addPrimaryKeyConstraint('dataset_version_key', ['dataset_id', 'version'])
      .addCheckConstraint('dataset_version_rows', rule('row_count > 0')),
  );
  await appendOnly(ground, 'dataset_version');
  await table(ground, 'info_resource', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('code', 'text', needed)
      .addColumn('name', 'text', needed)
      .addColumn('summary', 'text', needed)
      .addColumn('sharing', 'text', needed)
      .addColumn('sharing_note', 'text')
      .addColumn('is_open', integer(ground), needed)
      .addColumn('dataset_id', 'text', (c) => c.references('dataset.id'))
      .addColumn('active', integer(ground), needed)
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('info_resource_sharing', oneOf('sharing', Object.keys(sharingKinds)))
      .addCheckConstraint('info_resource_note', rule("sharing = 'unconditional' or sharing_note is not null")),
  );
  await index(ground, 'info_resource_code', 'info_resource', ['code'], { unique: true, where: 'active = 1' });
  await table(ground, 'data_application', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('kind', 'text', needed)
      .addColumn('title', 'text', needed)
      .addColumn('description', 'text', needed)
      .addColumn('url', 'text')
      .addColumn('on_day', 'text', needed)
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('data_application_kind', oneOf('kind', Object.keys(applicationKinds))),
  );
  await table(ground, 'exchange_milestone', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('step', 'text', needed)
      .addColumn('system', 'text', needed)
      .addColumn('due_on', 'text', needed)
      .addColumn('done_on', 'text')
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('exchange_step', oneOf('step', Object.keys(exchangeSteps))),
  );
  await index(ground, 'exchange_once', 'exchange_milestone', ['department_id', 'step', 'system'], { unique: true });
}
