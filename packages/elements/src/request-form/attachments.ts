import { readUpload, type FormFiles } from '@gongkai/model';
import { newKey } from '../parts/form/key.ts';

/** One chosen file. Refused ones are shown, never sent. */
export interface Attachment {
  readonly id: string;
  /** Name of the field it was chosen in. */
  readonly field: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'type' | 'size' | 'count';
  /** Percent that has arrived. */
  readonly percent: number;
  readonly uploadId?: string;
}

/** The files of a request, uploaded one by one while the reader goes on. The File is kept: what is lost is sent again. */
export interface Attachments {
  readonly list: readonly Attachment[];
  add(field: string, files: Iterable<File>): void;
  remove(id: string): void;
  retry(id: string): void;
  /** Sends what is not there yet, or may have expired; true when all of it is. */
  ready(): Promise<boolean>;
  /** The server no longer knows the uploads at these places of {@link ids}. */
  expired(places: readonly number[]): void;
  readonly ids: readonly string[];
  clear(): void;
}

export interface AttachmentOptions {
  /** Where files go; undefined when there is no endpoint. */
  readonly url: () => string | undefined;
  readonly limits: () => FormFiles | undefined;
  readonly changed: () => void;
}

/** Ids are good for 24 h on the server; an hour before that they are sent anew. */
const goodForMs = 23 * 3_600_000;

export function attachments({ url, limits, changed }: AttachmentOptions): Attachments {
  let list: readonly Attachment[] = [];
  const sentAt = new Map<string, number>();
  let running: Promise<void> = Promise.resolve();

  const set = (id: string, given: Partial<Attachment>): void => {
    list = list.map((each) => (each.id === id ? { ...each, ...given } : each));
    changed();
  };
  const valid = (): readonly Attachment[] => list.filter(({ state }) => !['type', 'size', 'count'].includes(state));
  const send = async (id: string): Promise<void> => {
    const one = list.find((each) => each.id === id);
    const to = url();
    if (!one || one.state === 'sent' || to === undefined) return;
    set(id, { state: 'sending', percent: 0 });
    const uploadId = await upload(to, one.file, (percent) => set(id, { percent }));
    if (uploadId) sentAt.set(id, performance.now());
    set(id, uploadId ? { state: 'sent', percent: 100, uploadId } : { state: 'failed' });
  };
  const queue = (id: string): Promise<void> => (running = running.then(() => send(id)));

  return {
    get list() {
      return list;
    },
    get ids() {
      return valid().flatMap(({ uploadId }) => uploadId ?? []);
    },
    add(field, files) {
      const most = limits();
      for (const file of files) {
        const fits = most ? fitting(file, most, valid().length) : 'waiting';
        const one: Attachment = { id: newKey(), field, file, state: fits, percent: 0 };
        list = [...list, one];
        if (fits === 'waiting') void queue(one.id);
      }
      changed();
    },
    remove(id) {
      list = list.filter((each) => each.id !== id);
      changed();
    },
    retry: (id) => void queue(id),
    expired(places) {
      const gone = places.map((place) => this.ids[place]);
      for (const { id, uploadId } of list)
        if (uploadId !== undefined && gone.includes(uploadId)) set(id, { state: 'waiting' });
    },
    async ready() {
      for (const { id, state } of valid())
        if (state === 'sent' && performance.now() - (sentAt.get(id) ?? 0) > goodForMs) set(id, { state: 'waiting' });
      for (const { id, state } of valid()) if (state !== 'sent') await queue(id);
      return valid().every(({ state }) => state === 'sent');
    },
    clear() {
      list = [];
      changed();
    },
  };
}

/** `waiting` when the file may be sent, else what stands in the way. */
export function fitting(
  file: { readonly name: string; readonly size: number; readonly type: string },
  { accept, maxBytes, maxCount }: FormFiles,
  chosen: number,
): 'waiting' | 'type' | 'size' | 'count' {
  const name = file.name.toLowerCase();
  const accepts = (kind: string): boolean =>
    kind.startsWith('.')
      ? name.endsWith(kind.toLowerCase())
      : kind.endsWith('/*')
        ? file.type.startsWith(kind.slice(0, -1))
        : file.type === kind;
  if (accept.length > 0 && !accept.some(accepts)) return 'type';
  if (file.size > maxBytes) return 'size';
  return chosen >= maxCount ? 'count' : 'waiting';
}

/** The id of the file on the server; undefined when it did not arrive. XMLHttpRequest, because fetch tells no progress. */
function upload(url: string, file: File, progress: (percent: number) => void): Promise<string | undefined> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const data = new FormData();
    data.append('file', file, file.name);
    request.open('POST', url);
    request.responseType = 'json';
    request.setRequestHeader('Idempotency-Key', newKey());
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    request.onload = () => {
      const read = readUpload(request.response);
      done(request.status < 300 && read.ok ? read.value.uploadId : undefined);
    };
    request.onerror = () => done(undefined);
    request.ontimeout = () => done(undefined);
    request.timeout = 120_000;
    request.send(data);
  });
}
