import { answeringActs } from './answering-acts.ts';
import { handlingActs } from './handling-acts.ts';
import type { ActorRole, RequestState, Transition } from './states.ts';

/** Every act there is, in the order a desk offers them. What is not listed cannot be done. */
export const requestMachine = { ...handlingActs, ...answeringActs } as const satisfies Readonly<
  Record<string, Transition>
>;

export type DeskAct = keyof typeof requestMachine;
export const deskActKeys = Object.keys(requestMachine) as readonly DeskAct[];
export const isDeskAct = (text: string): text is DeskAct => Object.hasOwn(requestMachine, text);

/** The row of an act, under one type for all acts. */
export const transitionOf = (act: DeskAct): Transition => requestMachine[act];

/** The acts a role may do in a state. */
export const allowedActs = (state: RequestState, role: ActorRole): readonly DeskAct[] =>
  deskActKeys.filter((act) => {
    const { from, who } = transitionOf(act);
    return from.includes(state) && who.includes(role);
  });

/** The state an act leads to; undefined when the act is not to be had from there. */
export function stateAfter(state: RequestState, act: DeskAct): RequestState | undefined {
  const { from, to } = transitionOf(act);
  if (!from.includes(state)) return undefined;
  return to === 'same' ? state : to;
}
