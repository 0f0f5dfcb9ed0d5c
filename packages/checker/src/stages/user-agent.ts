import type { Plan } from '../run/plan.ts';

/** What a scan calls itself: a name, where to complain, and whose scan it is. */
export const userAgentOf = ({ contact, office }: Pick<Plan, 'contact' | 'office'>): string =>
  `gongkai/1 (+${contact === '' ? 'local' : contact}${office === '' ? '' : `; ${office}`})`;
