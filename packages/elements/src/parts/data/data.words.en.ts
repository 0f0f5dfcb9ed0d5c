import type { DataWord } from './data.words.ts';

export const dataWordsEn: Readonly<Record<DataWord, string>> = {
  loading: 'Loading…',
  retry: 'Try again',
  offline: 'You are offline. This was read at {time}; it will be renewed when the network is back.',
  offlineEmpty: 'You are offline. The data will be read when the network is back.',
  failed: 'The data cannot be read just now',
  failedStill: 'The data cannot be read just now; below is what the page itself holds',
  stale: 'The data have not been updated for {days} days',
  partial: '{count} entries could not be read and are left out',
  updatedOn: 'Data updated {day}',
  notFilled: 'Not filled in',
  wrongFile: '{expected} was expected, {found} was found',
  editors: 'For editors',
};
