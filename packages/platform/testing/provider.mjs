// A real OpenID Connect provider in a process of its own: prints its address, logs everybody in as the name typed.
import process from 'node:process';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [redirect] = process.argv.slice(2);
const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'gongkai', client_secret: 'a-secret-of-the-test', redirect_uris: [redirect] }],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'department'] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        name: `Person ${id}`,
        preferred_username: id,
        department: id.startsWith('lost') ? 'nowhere' : 'mzj',
      }),
    }),
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
  });
  server.on('request', provider.callback());
  process.stdout.write(`${issuer}\n`);
});
