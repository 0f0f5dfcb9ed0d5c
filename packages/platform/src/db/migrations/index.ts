import type { Ground } from '../schema.ts';
import { core } from './0001-core.ts';
import { request } from './0002-request.ts';
import { comment } from './0003-comment.ts';
import { annualReport } from './0005-annual-report.ts';
import { letterPdf } from './0006-letter-pdf.ts';
import { search } from './0007-search.ts';
import { records } from './0008-records.ts';
import { document } from './0010-document.ts';
import { meeting } from './0010-meeting.ts';
import { selfcheck } from './0010-selfcheck.ts';
import { interpretation } from './0011-interpretation.ts';
import { lists } from './0012-lists.ts';
import { organisation } from './0013-organisation.ts';
import { consultation } from './0014-consultation.ts';
import { participation } from './0015-participation.ts';
import { guide } from './0019-guide.ts';
import { message } from './0019-message.ts';
import { survey } from './0019-survey.ts';
import { site } from './0019-site.ts';
import { opinion } from './0016-opinion.ts';
import { media } from './0017-media.ts';
import { openData } from './0018-open-data.ts';
import { news } from './0021-news.ts';
import { decision } from './0022-decision.ts';
import { mobile } from './0023-mobile.ts';
import { requestList } from './0024-request-list.ts';
import { requestSince } from './0025-request-since.ts';
import { sealedFile } from './0026-sealed-file.ts';
import { briefing } from './0026-briefing.ts';
import { joint } from './0027-joint.ts';
import { liaison } from './0028-liaison.ts';
import { performance } from './0029-performance.ts';
import { erasure } from './0021-erasure.ts';
import { notice } from './0022-notice.ts';

/** One step of the tables' history. Written once; what changes later is a step of its own. */
export interface Migration {
  readonly name: string;
  readonly run: (ground: Ground) => Promise<void>;
}

/** All steps, oldest first. Listed by hand: what runs does not depend on what lies in a folder. */
export const migrations: readonly Migration[] = [
  { name: '0001-core', run: core },
  { name: '0002-request', run: request },
  { name: '0003-comment', run: comment },
  { name: '0005-annual-report', run: annualReport },
  { name: '0006-letter-pdf', run: letterPdf },
  { name: '0007-search', run: search },
  { name: '0008-records', run: records },
  { name: '0010-document', run: document },
  { name: '0010-selfcheck', run: selfcheck },
  { name: '0010-meeting', run: meeting },
  { name: '0011-interpretation', run: interpretation },
  { name: '0012-lists', run: lists },
  { name: '0013-organisation', run: organisation },
  { name: '0014-consultation', run: consultation },
  { name: '0015-participation', run: participation },
  { name: '0019-site', run: site },
  { name: '0019-guide', run: guide },
  { name: '0016-opinion', run: opinion },
  { name: '0019-message', run: message },
  { name: '0019-survey', run: survey },
  { name: '0017-media', run: media },
  { name: '0018-open-data', run: openData },
  { name: '0021-erasure', run: erasure },
  { name: '0022-notice', run: notice },
  { name: '0021-news', run: news },
  { name: '0022-decision', run: decision },
  { name: '0023-mobile', run: mobile },
  { name: '0024-request-list', run: requestList },
  { name: '0025-request-since', run: requestSince },
  { name: '0026-sealed-file', run: sealedFile },
  { name: '0026-briefing', run: briefing },
  { name: '0027-joint', run: joint },
  { name: '0028-liaison', run: liaison },
  { name: '0029-performance', run: performance },
];
