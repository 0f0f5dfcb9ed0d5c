import { shows, type Journey } from './journey.ts';

export const organisationJourney: Journey = {
  name: 'a clerk enters who answers for openness: the leaders of a department page show it, with the duty marked',
  async walk({ logIn, act, element }) {
    const clerk = await logIn('demo.clerk');
    await act(clerk, '/desk/org', '/desk/org/leaders?dept=mzj', {
      name: '万里川', // zh: a name
      post: '局党组成员、总工程师', // zh: a post
      order: '4',
      division: '负责民政信息化、政务公开工作', // zh: the division of work
      openness: 'yes',
      fromOn: '2026-01-05',
    });
    const page = await element('gk-leaders', { department: 'mzj' });
    await shows(page, '万里川'); // zh: the name
    await shows(page, '负责民政信息化、政务公开工作'); // zh: the division of work
  },
};
