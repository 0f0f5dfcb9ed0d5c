import { shows, type Journey } from './journey.ts';

export const mediaJourney: Journey = {
  name: 'a clerk registers an account with who answers for it: the accounts of a department page have it, the main one first',
  async walk({ logIn, act, element }) {
    const clerk = await logIn('demo.clerk');
    await act(clerk, '/desk/media', '/desk/media', {
      platform: 'video-channel',
      handle: '岚川民政视频号', // zh: its name
      registeredOn: '2026-01-05',
      url: 'https://mzj.lanchuan.example/media/video.html',
      responsible: '陈经办', // zh: who answers
      operator: 'own',
    });
    const page = await element('gk-media-matrix', { department: 'mzj' });
    await shows(page, '岚川民政视频号'); // zh: its name
    await shows(page, '岚川民政'); // zh: the main account
  },
};
