import type { Plugin } from 'vite';
export declare const pristine: (tags: readonly string[]) => Plugin;
export declare const sourcesOf: (table: Readonly<Record<string, object>>) => Plugin;
export declare const ascii: Plugin;
export declare const decorators: Plugin;
export declare const tight: Plugin;
export declare const entries: Plugin;
