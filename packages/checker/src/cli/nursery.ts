import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

const ENOUGH_BYTES = 8 << 20;
const EVERY_MS = 50;

/**
 * Lets the heap's nursery grow to 8 MB and no further. What a crawl makes lives for one page: beyond that a larger nursery
 * saves no work and costs a fifth of the memory.
 */
export function keepNurserySmall(): void {
  const watch = setInterval(() => {
    const nursery = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
    if (nursery !== undefined && nursery.space_size < ENOUGH_BYTES) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    clearInterval(watch);
  }, EVERY_MS);
  watch.unref();
}
