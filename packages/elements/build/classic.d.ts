import type { Plugin } from 'vite';
export declare const held: { name: string; test: RegExp; tags: '$initial'[] };
export declare const classicParts: (tags: readonly string[]) => Plugin;
