import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js';

export interface Viewport {
  readonly width: number;
  readonly height: number;
}
/** Keys a person without a mouse needs. */
export type Key = 'Enter' | 'Tab' | 'Escape';

/** What a person does with a page besides reading it. */
export interface Hands {
  /** Presses and lets go; waits for nothing. */
  key(key: Key, shift?: boolean): Promise<void>;
  /** Another size of the window, until the next page is loaded. */
  resize(viewport: Viewport): Promise<void>;
  /** The page believes that it has the focus, as the page in front has. */
  attend(isInFront: boolean): Promise<void>;
  /** A part of the page as PNG, base64; px from the top left corner of the page. */
  picture(part: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  }): Promise<string>;
  /** Addresses of windows the page wanted to open since it was loaded. */
  opened(): readonly string[];
}

const codes = { Enter: 13, Tab: 9, Escape: 27 } as const;
const SHIFT = 8;

/** @param usual the size every page begins with */
export function hands(session: CDPSession, usual: Viewport): Hands & { rest(): Promise<void> } {
  let opened: string[] = [];
  let isChanged = false;
  session.on('Page.windowOpen', ({ url }) => void opened.push(url));
  const resize = async ({ width, height }: Viewport): Promise<void> => {
    isChanged = width !== usual.width || height !== usual.height;
    await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  };
  return {
    resize,
    async key(key, shift = false) {
      const common = { key, code: key, windowsVirtualKeyCode: codes[key], modifiers: shift ? SHIFT : 0 };
      const down = key === 'Enter' ? ({ type: 'keyDown', text: '\r' } as const) : ({ type: 'rawKeyDown' } as const);
      await session.send('Input.dispatchKeyEvent', { ...down, ...common });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
    },
    attend: (enabled) => session.send('Emulation.setFocusEmulationEnabled', { enabled }),
    async picture({ left: x, top: y, width, height }) {
      const clip = { x, y, width, height, scale: 1 };
      return (await session.send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: false })).data;
    },
    opened: () => opened,
    async rest() {
      opened = [];
      if (isChanged) await resize(usual);
    },
  };
}
