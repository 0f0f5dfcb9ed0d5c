/** Where a way out would arrive. */
export interface Listener {
  /** `127.0.0.1:8080`. */
  readonly host: string;
  /** Port that takes datagrams. */
  readonly udp: number;
}

/** Ways that are tried by script; the page notes each in `window.tried`. Paths say which way a request came. */
const byScript = ({ host, udp }: Listener): Readonly<Record<string, string>> => {
  const at = (path: string): string => `'http://${host}/${path}'`;
  const worker = (path: string): string =>
    `blob("fetch('http://${host}/${path}', {mode:'no-cors'}); new EventSource('http://${host}/${path}-events'); new WebSocket('ws://${host}/${path}-socket')")`;
  return {
    fetch: `fetch(${at('fetch')}, { mode: 'no-cors' })`,
    keepalive: `fetch(${at('keepalive')}, { keepalive: true, mode: 'no-cors' })`,
    beacon: `navigator.sendBeacon(${at('beacon')}, 'x')`,
    socket: `new WebSocket('ws://${host}/socket')`,
    events: `new EventSource(${at('events')})`,
    worker: `new Worker(${worker('worker')})`,
    'shared-worker': `new SharedWorker(${worker('shared-worker')})`,
    'service-worker': `navigator.serviceWorker.register('/service-worker')`,
    module: `import(${at('module')})`,
    open: `window.open(${at('open')})`,
    'open-noopener': `window.open(${at('open-noopener')}, '_blank', 'noopener')`,
    'popup-icon': `{ const w = window.open(''); w.document.write("<link rel=icon href='http://${host}/popup-icon'><img src='http://${host}/popup-image'>") }`,
    form: `f.submit()`,
    ping: `ping.click()`,
    download: `save.click()`,
    'frame-navigation': `inner.contentWindow.location = ${at('frame-navigation')}`,
    transport: `new WebTransport('https://${host}/transport').ready`,
    stun: `(async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udp}' }, { urls: 'turn:${host}?transport=tcp', username: 'u', credential: 'c' }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
    })()`,
  };
};

/** A page that tries every way out that was found open when requests were only intercepted, and more. */
export function waysOut(listener: Listener): { readonly html: string; readonly tried: readonly string[] } {
  const { host } = listener;
  const origin = `http://${host}`;
  const all = byScript(listener);
  const html = `<!doctype html>
<link rel="icon" href="${origin}/icon"><link rel="preconnect" href="${origin}"><link rel="dns-prefetch" href="//way-out.example">
<link rel="prefetch" href="${origin}/prefetch"><link rel="prerender" href="${origin}/prerender"><link rel="preload" as="image" href="${origin}/preload">
<script type="speculationrules">{"prefetch":[{"urls":["${origin}/spec"]}],"prerender":[{"urls":["${origin}/pre"]}]}</script>
<img src="${origin}/img"><img src="http://named.way-out.example/"><iframe src="${origin}/frame"></iframe><object data="${origin}/object"></object>
<iframe id="inner" srcdoc="<meta http-equiv=refresh content='0;url=${origin}/refresh'>"></iframe>
<video src="${origin}/video"></video><a id="ping" href="#x" ping="${origin}/ping">x</a><a id="save" href="${origin}/download" download>x</a>
<style>@import '${origin}/import.css'; @font-face { font-family: f; src: url(${origin}/font) } body { font-family: f }</style>
<form id="f" action="${origin}/form" target="_blank" method="post"></form>
<script>
const tried = window.tried = [];
const go = (name, work) => { tried.push(name); try { Promise.resolve(work()).catch(() => {}); } catch {} };
const blob = (code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
${Object.entries(all)
  .map(([name, code]) => `go('${name}', () => { ${code.startsWith('{') ? code : `return ${code}`} });`)
  .join('\n')}
</script>`;
  return { html, tried: Object.keys(all) };
}
