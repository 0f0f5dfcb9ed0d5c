import { mobileKinds } from '../tables/lists.ts';
import { index, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** 移动端“旗舰店”: where items of the lists are handled by phone. */
export async function mobile(ground: Ground): Promise<void> {
  await table(ground, 'mobile_service', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('name', 'text', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('url', 'text', needed)
      .addColumn('codes', 'text', needed)
      .addColumn('opened_on', 'text', needed)
      .addColumn('closed_on', 'text')
      .addCheckConstraint('mobile_kind', oneOf('kind', mobileKinds))
      .addCheckConstraint('mobile_days', rule('closed_on is null or closed_on >= opened_on')),
  );
  await index(ground, 'mobile_once', 'mobile_service', ['url'], { unique: true, where: 'closed_on is null' });
}
