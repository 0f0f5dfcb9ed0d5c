import type { Plugin } from 'vite';
export declare const pristine: Plugin;
export declare const ascii: Plugin;
export declare const tight: Plugin;
