/** APG Toolbar: arrows, Home and End move; one button at a time is reached by Tab. True when the key was ours. */
export function moveInToolbar(buttons: readonly HTMLElement[], current: HTMLElement, key: string): boolean {
  const at = buttons.indexOf(current);
  const last = buttons.length - 1;
  const next =
    key === 'ArrowRight'
      ? buttons[at === last ? 0 : at + 1]
      : key === 'ArrowLeft'
        ? buttons[at === 0 ? last : at - 1]
        : key === 'Home'
          ? buttons[0]
          : key === 'End'
            ? buttons[last]
            : undefined;
  if (at < 0 || !next) return false;
  next.focus();
  return true;
}
