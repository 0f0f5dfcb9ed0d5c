import process from 'node:process';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

const EVERY_MS = 50;
const IDLE_EVERY_MS = 3200;
const IDLE_CPU_MS = 5;
const ENOUGH_BYTES = 8 << 20;
const LONG_RUN_CPU_MS = 6000;

/**
 * Fits the engine to runs of a few seconds. Its last and dearest compiler is left out: it costs a sixth of the CPU, on threads
 * of its own, and gives nothing back. A nursery this small is swept by one thread before others are awake. Called before the
 * first module of weight, so that the compiled code kept on the disk fits.
 */
export function startCheaply(): void {
  setFlagsFromString('--no-turbofan');
  setFlagsFromString('--no-parallel-scavenge');
}

/**
 * Fits the engine to a crawl as it goes. The heap's nursery grows to 8 MB and no further: what a crawl makes lives for one
 * page, so that a larger one saves no work and costs a fifth of the memory. A run that has become long gets the last
 * compiler back: from ten thousand pages on it pays.
 */
export function fitEngine(): void {
  let isLong = false;
  let spent = 0;
  let wait = EVERY_MS;
  const look = (): void => {
    const { user, system } = process.cpuUsage();
    const cpu = (user + system) / 1000;
    // a run that waits for slow answers is not woken twenty times a second for a heap that does not move
    wait = cpu - spent < IDLE_CPU_MS ? Math.min(wait * 2, IDLE_EVERY_MS) : EVERY_MS;
    spent = cpu;
    if (!isLong && cpu > LONG_RUN_CPU_MS) {
      isLong = true;
      setFlagsFromString('--turbofan');
    }
    const nursery = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
    // after a wait for a slow answer the engine makes its nursery small: it has to grow again
    const grows = nursery === undefined || nursery.space_size < ENOUGH_BYTES;
    setFlagsFromString(`--semi-space-growth-factor=${grows ? 2 : 1}`);
    setTimeout(look, wait).unref();
  };
  look();
}
