/** One line of JSON an event: no personal data, no addresses with a query. */
export type Log = (
  level: 'info' | 'error',
  event: string,
  data?: Readonly<Record<string, string | number | boolean>>,
) => void;

const controls = /[\p{Cc}\u2028\u2029]/gu;

/** Writes structured lines; what came from outside cannot begin a line of its own. */
export const jsonLog =
  (write: (line: string) => void, now: () => Date): Log =>
  (level, event, data = {}) =>
    write(
      JSON.stringify({ at: now().toISOString(), level, event, ...data }, (_, value: unknown) =>
        typeof value === 'string' ? value.replaceAll(controls, ' ').slice(0, 1000) : value,
      ),
    );
