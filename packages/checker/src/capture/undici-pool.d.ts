/** The pool alone: the whole library brings fetch, WebSocket and caches along, 80 ms of every start. */
declare module 'undici/lib/dispatcher/pool.js' {
  import { Pool } from 'undici';
  export default Pool;
}
