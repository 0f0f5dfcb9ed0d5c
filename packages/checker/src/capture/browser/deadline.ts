/** Something in the browser took longer than it may. */
export class Late extends Error {
  readonly what: string;
  constructor(what: string, ms: number) {
    super(`${what} took more than ${ms} ms`);
    this.name = 'Late';
    this.what = what;
  }
}

/** The value of `work`, or {@link Late} after `ms`; what comes later is dropped. */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Late(what, ms)), ms);
  });
  work.catch(() => undefined); // after the deadline nobody waits for it
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
