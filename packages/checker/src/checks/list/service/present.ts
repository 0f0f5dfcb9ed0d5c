import { listPresence } from '../../../facts/listings/presence.ts';
import { check } from '../../check.ts';

/** 公共服务事项目录 is published (澄政办发〔2018〕24号 三（一）1). */
export const listServicePresent = check({
  id: 'list.service.present',
  words: { zh: '公共服务事项目录', en: 'List of public services' },
  needs: ['columns', 'inspect:listings', 'inspect:list-files'],
  params: {},
  measure: (facts) => listPresence(facts, 'service'),
});
