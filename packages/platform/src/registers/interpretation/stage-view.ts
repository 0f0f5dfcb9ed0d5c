import type { Day, Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { nothingTyped } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { rowsTable } from '../../desk/table.ts';
import type { Office } from '../../office.ts';
import type { Staff } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { dropFields, stageFields } from './fields.ts';
import type { Failed } from './one-page.ts';
import { documentsToInterpret } from './repo.ts';
import { openStages } from './repo-desk.ts';
import { actWords, words } from './words.ts';

const path = '/desk/interpretations/stages';

/** Documents that are explained again while they are carried out: what is planned, what is late, and the form to plan more. */
export async function stagesView(
  { store }: Office,
  staff: Staff,
  { today, locale, failed }: { readonly today: Day; readonly locale: Locale; readonly failed: Failed | undefined },
): Promise<Markup> {
  const stages = await openStages(store.read, staff);
  const documents = staff.role === 'auditor' ? [] : await documentsToInterpret(store.read, staff);
  const form = (
    name: string,
    action: string,
    fields: Parameters<typeof actForm>[0]['fields'],
    label: 'plan' | 'drop',
  ) =>
    actForm({
      action,
      token: staff.formToken,
      fields,
      label: actWords[label],
      locale,
      prefix: name,
      ...(failed?.act === name ? { typed: failed.typed, problems: failed.problems } : { typed: nothingTyped }),
    });
  const mayDrop = staff.role === 'head' || staff.role === 'office';
  const table = rowsTable({
    caption: words.stages[locale],
    heads: [words.document[locale], words.department[locale], words.stageWhy[locale], words.stageDue[locale]],
    rows: stages.map(({ id, document_id: document, title, department, why, due_on: due }) => [
      html`<a href="${url(`/desk/interpretations?doc=${document}`)}">${title}</a>`,
      department,
      why,
      html`${due} ${due < today ? html`<strong class="late">${words.late[locale]}</strong>` : ''}
      ${mayDrop ? form(`drop-${id}`, `${path}/${id}/drop`, dropFields, 'drop') : ''}`,
    ]),
    empty: words.noStages[locale],
  });
  const options = Object.fromEntries(documents.map(({ id, title }) => [id, { zh: title, en: title }]));
  return html`${table} ${documents.length === 0 ? '' : form('plan', path, stageFields(options), 'plan')}`;
}
