import { listPresence } from '../../facts/listings/presence.ts';
import { check } from '../check.ts';

/** 政务公开事项目录 is published, item by item (澄政办发〔2018〕24号 三（一）2). */
export const cataloguePresent = check({
  id: 'catalogue.present',
  words: { zh: '政务公开事项目录', en: 'Catalogue of disclosure items' },
  needs: ['columns', 'inspect:listings', 'inspect:list-files'],
  params: {},
  measure: (facts) => listPresence(facts, 'catalogue'),
});
