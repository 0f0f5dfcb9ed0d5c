// The demo sites alone: node seeds/serve/main.ts [port]
import process from 'node:process';
import { serveSeeds } from './serve.ts';

const { sites, other } = await serveSeeds({ port: Number(process.argv[2] ?? 8601) });
for (const { url, site } of sites) console.log(`${url}  ${site.name}`);
console.log(`${other}/  neighbours`);
