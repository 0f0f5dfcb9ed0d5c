import { randomFillSync } from 'node:crypto';

const POOL = 4096;
let pool = Buffer.alloc(0);

/** Bytes by chance, never given out twice: asked for in large pieces, since asking costs more than the bytes. */
export function chanceBytes(count: number): Buffer {
  if (count > POOL) return randomFillSync(Buffer.alloc(count));
  if (pool.length < count) pool = randomFillSync(Buffer.alloc(POOL));
  const bytes = Buffer.from(pool.subarray(0, count)); // a copy: who holds it holds nobody else's
  pool.fill(0, 0, count);
  pool = pool.subarray(count);
  return bytes;
}
