import type { RequestClock } from '@gongkai/calendar';
import { openRequestKey } from '../../crypto/request-key.ts';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx } from '../../db/tx.ts';
import { letterLines, type LetterLine } from '../../letters/read-letter.ts';
import type { Office } from '../../office.ts';
import { actIn, withWholeLetters, type ActCall, type ActResult } from './acts.ts';
import { requestLaw } from './law.ts';
import { privacyOf } from './privacy.ts';
import { eventsOf, letterById, requestByNo, sealedKeyOf } from './repo.ts';
import { clockOf, stateOf, type RequestEvent } from './rules.ts';

/** What an act would bring about. */
export interface Preview {
  readonly kind: 'preview';
  readonly state: RequestEvent['to'];
  readonly clock: RequestClock;
  /** Lines of the letter it would issue; its number is taken when it is. */
  readonly letter?: readonly LetterLine[];
}

/** Carries what a rehearsal showed out of the transaction that is undone. */
class Rehearsed extends Error {
  readonly preview: Preview;
  constructor(preview: Preview) {
    super('rehearsed');
    this.preview = preview;
  }
}

/** Does an act in a transaction, looks at what came of it and undoes it all: what is shown is what doing it would give. */
export async function previewAct(
  office: Office,
  actor: Actor,
  call: ActCall,
): Promise<Preview | Exclude<ActResult, { readonly kind: 'done' }>> {
  try {
    return await withWholeLetters(() =>
      withTx(office.store, async (tx) => {
        const result = await actIn(tx, office, actor, call);
        if (result.kind !== 'done') return result;
        const row = await requestByNo(tx, call.no);
        const sealed = row && (await sealedKeyOf(tx, row.id));
        if (!row || sealed === undefined) return { kind: 'not-found' };
        const events = await eventsOf(tx, row.id);
        const letter = result.letterId === undefined ? undefined : await letterById(tx, result.letterId);
        const privacy = privacyOf(office.keys, row.id, openRequestKey(office.keys, row.id, sealed));
        throw new Rehearsed({
          kind: 'preview',
          state: stateOf(events),
          clock: clockOf(events, row.channel, dayOf(office.now()), requestLaw),
          ...(letter && { letter: letterLines(privacy.text('letter', 'html', letter.id, letter.html)) }),
        });
      }),
    );
  } catch (error) {
    if (error instanceof Rehearsed) return error.preview;
    throw error;
  }
}
