import { decodePage } from '../scan/charset.ts';
import type { OpenedFile } from '../files/open-file.ts';
import { readPageText } from './read-page.ts';
import type { SheetsRead } from '../sheets/read-sheets.ts';
import type { PageText } from './page-text.ts';

/** What came when an address was asked for, redirects followed. */
export interface Answer {
  /** What was asked for. */
  readonly url: string;
  readonly finalUrl: string;
  /** Addresses of the redirects on the way, the first is `url`; empty when there were none. */
  readonly hops: readonly string[];
  /** 0 when no answer came; `error` says why. */
  readonly status: number;
  readonly error?: string;
  readonly contentType: string;
  /** Lower-case names; of the last answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, unpacked. */
  readonly bytes: Buffer;
  /** True when it went on beyond the size that is read. */
  readonly cut: boolean;
  /** `http`, or `browser` when it is the page as a browser drew it. */
  readonly via: string;
  /** What it is as a file; only for inspections that open files. */
  readonly opened?: OpenedFile;
  /** ms UTC. */
  readonly at: number;
}

/** An answer, and the page in it when it is one. */
export interface Seen extends Answer {
  /** Undefined for what is no HTML page. */
  readonly page: PageText | undefined;
  /** The file as tables; undefined unless the inspection asks for it. */
  readonly sheets?: SheetsRead;
}

/** Reads the page only when somebody asks for it, and once for all who do. */
export function seen(answer: Answer, sheets?: SheetsRead): Seen {
  let page: PageText | undefined;
  let isRead = false;
  return {
    ...answer,
    ...(sheets && { sheets }),
    get page() {
      if (!isRead && isHtml(answer)) {
        const { html, charset } = decodePage(answer.bytes, answer.contentType);
        page = readPageText(html, answer.finalUrl, charset);
      }
      isRead = true;
      return page;
    },
  };
}

const isHtml = ({ contentType, bytes }: Answer): boolean =>
  /html/i.test(contentType) ||
  ((contentType === '' || /text\/plain|octet-stream/i.test(contentType)) &&
    /^\s*(?:<!doctype html|<html|<head|<body|<table)/i.test(bytes.toString('latin1', 0, 256)));
