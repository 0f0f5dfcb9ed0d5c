import { Unzip, UnzipInflate, UnzipPassThrough, unzipSync } from 'fflate';

const ENTRIES = 500;
const MEGABYTE = 1_048_576;
/** All entries of a workbook together, inflated: far more than any list of an office. */
const INFLATED = 64 * MEGABYTE;
const RATIO = 100;

/**
 * Whether a ZIP container may be handed to a reader that inflates it: by its directory, and by counting what really comes
 * out, because a directory can lie. Nothing is kept.
 */
export function isSafeZip(bytes: Uint8Array): boolean {
  let entries = 0;
  let told = 0;
  let isBomb = false;
  try {
    unzipSync(bytes, {
      filter({ originalSize, size }) {
        entries += 1;
        told += originalSize;
        if (originalSize > MEGABYTE && originalSize > size * RATIO) isBomb = true;
        return false;
      },
    });
    if (isBomb || entries > ENTRIES || told > INFLATED) return false;
    let real = 0;
    const unzip = new Unzip((file) => {
      file.ondata = (error, chunk) => {
        real += chunk?.length ?? 0;
        if (error !== null || real > INFLATED) isBomb = true;
        if (real > INFLATED) file.terminate();
      };
      file.start();
    });
    unzip.register(UnzipInflate);
    unzip.register(UnzipPassThrough);
    // in pieces, so that a bomb is stopped at the first megabytes that come out of it
    for (let at = 0; at < bytes.length && !isBomb; at += 65_536)
      unzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
    return !isBomb;
  } catch {
    return false;
  }
}
