import { index, key, needed, oneOf, table, type Ground } from '../schema.ts';
import { liaisonPartners } from '../tables/opinion.ts';

/** 沟通联系: what was settled with publicity, cyberspace administration and media, and when (JY-165). */
export async function liaison(ground: Ground): Promise<void> {
  await table(ground, 'liaison', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('partner', 'text', needed)
      .addColumn('organ', 'text', needed)
      .addColumn('on_day', 'text', needed)
      .addColumn('about', 'text', needed)
      .addColumn('outcome', 'text', needed)
      .addColumn('at', 'text', needed)
      .addCheckConstraint('liaison_partner', oneOf('partner', liaisonPartners)),
  );
  await index(ground, 'liaison_day', 'liaison', ['on_day']);
}
