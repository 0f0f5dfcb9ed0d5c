/** What stands on the command line, by key. */
export type Flags = Readonly<Record<string, unknown>>;
