export { remedyDesk } from './desk.ts';
export { closeRemedy, enterRemedy, orderRedo } from './acts.ts';
