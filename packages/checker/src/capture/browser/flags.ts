/**
 * Closes every way out that request interception does not cover: names are not resolved, every connection would go
 * through a proxy on a port where nothing listens, and WebRTC may only use that proxy. Interception alone let
 * WebSocket, workers, opened windows, their icons and STUN through.
 */
const closedFlags = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
] as const;

/** What a browser does for its user and a checker pays for. Nothing here changes what a page looks like. */
const quietFlags = [
  '--headless=new',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-hang-monitor',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--deny-permission-prompts',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-pings',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--process-per-site',
  // a page's scripts run once and are gone before an optimiser pays: without it, and without helper threads, a sample of 20
  // pages took a seventh less CPU, and pages of 6,000 elements no more
  '--js-flags=--max-old-space-size=512 --single-threaded --no-opt --no-maglev',
  `--disable-features=${[
    'AutofillServerCommunication',
    'BackForwardCache',
    'CertificateTransparencyComponentUpdater',
    'DestroyProfileOnBrowserClose',
    'DialMediaRouteProvider',
    'GlobalMediaControls',
    'HttpsUpgrades',
    'ImprovedCookieControls',
    'InterestFeedContentSuggestions',
    'LazyFrameLoading',
    'LocalNetworkAccessChecks', // there is no network to keep pages from; they would hide leaks from the test
    'LocalNetworkAccessChecksWebRTC',
    'LocalNetworkAccessChecksWebSockets',
    'MediaRouter',
    'OptimizationHints',
    'PaintHolding',
    'ProcessPerSiteUpToMainFrameThreshold',
    'SpareRendererForSitePerProcess',
    'Translate',
    'WebUIReloadButton',
    'PreloadTopChromeWebUI', // pages of its own that every new window renders, unseen, for a second of CPU
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'WebUIOmniboxFullPopup',
  ].join(',')}`,
];

/**
 * The whole command line of Chromium but its program.
 *
 * @param profile folder of its own for this process, removed afterwards
 */
export const launchFlags = (profile: string, sandbox: 'on' | 'off', language: string): readonly string[] => [
  ...quietFlags,
  ...closedFlags,
  `--lang=${language}`,
  `--accept-lang=${language},zh`,
  `--user-data-dir=${profile}`,
  '--remote-debugging-pipe',
  ...(sandbox === 'on' ? [] : ['--no-sandbox']),
  '--no-startup-window',
];
