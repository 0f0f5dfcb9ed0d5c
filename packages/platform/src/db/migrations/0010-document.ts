import { attributes } from '@gongkai/model';
import { documentKinds, documentStates, issueLevels } from '../tables/document.ts';
import { forbid, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

const openness = Object.keys(attributes)
  .map((each) => `'${each}'`)
  .join(', ');

/** 公文: an attribute with its reason, a review before the signature, the mark of what is open. */
export async function document(ground: Ground): Promise<void> {
  const int = integer(ground);
  await table(ground, 'document', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('issue_level', 'text', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('title', 'text', needed)
      .addColumn('body', 'text', needed)
      .addColumn('topic', 'text', needed)
      .addColumn('owes_interpretation', int, needed)
      .addColumn('state', 'text', needed)
      .addColumn('drafted_by', 'text', needed)
      .addColumn('attribute', 'text')
      .addColumn('attribute_reason', 'text')
      .addColumn('legal_ref', 'text')
      .addColumn('petition', 'text')
      .addColumn('reviewed_by', 'text')
      .addColumn('signed_by', 'text')
      .addColumn('signed_on', 'text')
      .addColumn('doc_no', 'text')
      .addColumn('index_no', 'text')
      .addColumn('issued_on', 'text')
      .addColumn('published_on', 'text')
      .addColumn('url', 'text')
      .addColumn('open_mark', int, needed)
      .addColumn('status', 'text', needed)
      .addColumn('repealed_on', 'text')
      .addCheckConstraint('document_level', oneOf('issue_level', issueLevels))
      .addCheckConstraint('document_kind', oneOf('kind', documentKinds))
      .addCheckConstraint('document_state', oneOf('state', documentStates))
      .addCheckConstraint('document_status', oneOf('status', ['valid', 'amended', 'repealed']))
      .addCheckConstraint('document_attribute', rule(`attribute is null or attribute in (${openness})`))
      .addCheckConstraint(
        'document_reason',
        rule("attribute is null or attribute = 'open' or (attribute_reason is not null and legal_ref is not null)"),
      )
      .addCheckConstraint('document_signed', rule('signed_on is null or attribute is not null'))
      .addCheckConstraint(
        'document_reviewed',
        rule(
          "signed_on is null or attribute not in ('on-request', 'withheld') or (reviewed_by is not null and reviewed_by <> drafted_by)",
        ),
      )
      .addCheckConstraint(
        'document_published',
        rule("published_on is null or attribute in ('open', 'partly-open') or status = 'repealed'"),
      )
      .addCheckConstraint('document_mark', rule("issued_on is null or attribute <> 'open' or open_mark = 1"))
      .addCheckConstraint('document_flags', rule('open_mark in (0, 1) and owes_interpretation in (0, 1)'))
      .addCheckConstraint('document_repealed', rule("(status = 'repealed') = (repealed_on is not null)")),
  );
  await index(ground, 'document_no', 'document', ['doc_no'], { unique: true, where: 'doc_no is not null' });
  await index(ground, 'document_url', 'document', ['url'], { unique: true, where: 'url is not null' });
  await index(ground, 'document_department', 'document', ['department_id', 'state']);
  await forbid(ground, 'document', ['delete'], 'a document is repealed, never deleted');
}
