import { answers, meetingKinds, meetingStates } from '../tables/meeting.ts';
import { forbid, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** Topics of the government's meetings, with the two answers that go with each. */
export async function meeting(ground: Ground): Promise<void> {
  await table(ground, 'meeting_item', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('meeting', 'text', needed)
      .addColumn('title', 'text', needed)
      .addColumn('livelihood', integer(ground), needed)
      .addColumn('meets_on', 'text', needed)
      .addColumn('papers', 'text', needed)
      .addColumn('sought_opinions', 'text', needed)
      .addColumn('sought_how', 'text', needed)
      .addColumn('proposes_attendees', 'text', needed)
      .addColumn('attendees', 'text', needed)
      .addColumn('state', 'text', needed)
      .addColumn('adoption_explained', 'text')
      .addColumn('attended', 'text')
      .addColumn('held_on', 'text')
      .addCheckConstraint('meeting_item_kind', oneOf('meeting', meetingKinds))
      .addCheckConstraint('meeting_item_state', oneOf('state', meetingStates))
      .addCheckConstraint('meeting_item_sought', oneOf('sought_opinions', answers))
      .addCheckConstraint('meeting_item_invited', oneOf('proposes_attendees', answers))
      .addCheckConstraint('meeting_item_livelihood', rule('livelihood in (0, 1)'))
      .addCheckConstraint('meeting_item_said', rule("sought_how <> '' and attendees <> ''"))
      .addCheckConstraint('meeting_item_held', rule("(state = 'held') = (held_on is not null)"))
      .addCheckConstraint(
        'meeting_item_explained',
        rule("state <> 'held' or livelihood = 0 or sought_opinions = 'no' or adoption_explained is not null"),
      ),
  );
  await index(ground, 'meeting_item_department', 'meeting_item', ['department_id', 'state']);
  await forbid(ground, 'meeting_item', ['delete'], 'a meeting item stays on record');
}
