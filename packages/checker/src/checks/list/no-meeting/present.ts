import { listPresence } from '../../../facts/listings/presence.ts';
import { check } from '../../check.ts';

/** The list of services that ask for no visit 不见面 is published (澄政办发〔2018〕24号 三（二）2). */
export const listNoMeetingPresent = check({
  id: 'list.no-meeting.present',
  words: { zh: '“不见面”服务清单', en: 'List of services without a visit' },
  needs: ['columns', 'inspect:listings', 'inspect:list-files'],
  params: {},
  measure: (facts) => listPresence(facts, 'no-meeting'),
});
