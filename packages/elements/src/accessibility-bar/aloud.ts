const longest = 160;

/** The voice that reads Chinese; undefined where the browser has none. */
const chineseVoice = (): SpeechSynthesisVoice | undefined =>
  'speechSynthesis' in window ? speechSynthesis.getVoices().find(({ lang }) => /^zh\b|^cmn\b/i.test(lang)) : undefined;

/** Reads a text aloud, sentence by sentence (browsers fall silent in long ones); `done` is told at the end. */
function readAloud(text: string, voice: SpeechSynthesisVoice, done: () => void): void {
  speechSynthesis.cancel();
  const sentences = sentencesIn(text);
  for (const [at, sentence] of sentences.entries()) {
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    if (at === sentences.length - 1) utterance.onend = done;
    speechSynthesis.speak(utterance);
  }
  if (sentences.length === 0) done();
}

/** Reading aloud as a switch: what it says of itself, and how it is turned. */
export interface Aloud {
  /** `absent` without a voice that reads Chinese. */
  readonly state: () => 'absent' | 'off' | 'on';
  readonly toggle: (page: Document, main: string | undefined) => void;
  readonly stop: () => void;
}

/** `changed` is told when the state is another; voices may come late. */
export function aloud(changed: () => void): Aloud {
  let reads = false;
  const stop = (): void => {
    if (!reads) return;
    reads = false;
    speechSynthesis.cancel();
    changed();
  };
  if ('speechSynthesis' in window) speechSynthesis.addEventListener?.('voiceschanged', changed);
  return {
    state: () => (!chineseVoice() ? 'absent' : reads ? 'on' : 'off'),
    stop,
    toggle(page, main) {
      const voice = chineseVoice();
      if (reads || !voice) return stop();
      reads = true;
      readAloud(textToRead(page, main), voice, stop);
      changed();
    },
  };
}

/** Pieces of at most 160 characters, cut after sentences, else after commas, else anywhere. */
export function sentencesIn(text: string): readonly string[] {
  const sentences = text.replace(/[^\S\n]+/g, ' ').match(/[^\n\u3002\uff01\uff1f!?]+[\u3002\uff01\uff1f!?]*/g) ?? [];
  return sentences
    .flatMap((sentence) => {
      const pieces: string[] = [];
      let rest = sentence.trim();
      while (rest.length > longest) {
        const comma = Math.max(rest.lastIndexOf('\uff0c', longest - 1), rest.lastIndexOf('\uff1b', longest - 1));
        const cut = comma > 0 ? comma + 1 : longest;
        pieces.push(rest.slice(0, cut));
        rest = rest.slice(cut);
      }
      return [...pieces, rest];
    })
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** What to read: what the reader marked, else the main part of the page, else all of it. */
function textToRead(page: Document, main: string | undefined): string {
  const marked = page.getSelection()?.toString().trim();
  if (marked) return marked;
  const part = page.querySelector<HTMLElement>(main || 'main,[role=main],article') ?? page.body;
  return part.innerText;
}
