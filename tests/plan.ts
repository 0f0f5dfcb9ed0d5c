import type { Plan } from './architecture-questions.ts';
import { checkerPlan } from './plan-checker.ts';
import { platformPlan } from './plan-platform.ts';

/**
 * The plan of the house: for each place, everything its files may import besides each other. What is not listed is
 * forbidden, libraries included. `*` stands for one file or folder, and each of them is a place of its own: neighbours are
 * strangers. `./` is the folder a file lies in. `node:x` is one module of Node, `name/*` every entry of a library.
 * A place may always import its own files and the JSON that lies beside them.
 */
export const plan: Plan = {
  model: [],
  calendar: ['model'],

  'elements/base': ['model', 'lit', '@lit/task', '@lit/context'],
  'elements/parts/*': ['model', 'lit', 'elements/base'],
  // rows come from a file or from the table of the page: a task of their own
  'elements/parts/list': ['model', 'lit', '@lit/task', 'elements/base'],
  'elements/prerender': ['model', 'elements/parts', 'elements/*'],
  'elements/*': ['model', 'lit', 'elements/base', 'elements/parts'],
  'elements/provider': ['model', 'lit', '@lit/context', 'elements/base'],
  'elements/loader.ts': ['elements/base'],
  'elements/index.ts': ['elements/*'],
  'elements/classic.ts': ['elements/*'],

  ...checkerPlan,

  ...platformPlan,
};

/** Places whose answers depend on their arguments alone: no clock, no chance, no network, no environment. */
export const pure: readonly string[] = [
  'model',
  'calendar',
  'elements/prerender',
  'checker/facts',
  'checker/checks',
  'checker/scoring',
  'checker/report',
];
