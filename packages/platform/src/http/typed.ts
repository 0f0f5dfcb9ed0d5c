import type { Context } from 'hono';

/** Fields of a form as they were sent, in their order. */
export type TypedFields = readonly (readonly [name: string, value: string])[];

const kept = new WeakMap<Context, TypedFields>();

/** Remembers what a form held, for the page that says why it was refused. */
export const keepTyped = (c: Context, fields: TypedFields): void => void kept.set(c, fields);
export const typedIn = (c: Context): TypedFields => kept.get(c) ?? [];
