// Ory Polis' directory sync behind Node's own HTTP server: what Polis' route /api/scim/v2.0 does, without Next.js.
// Prints "ready PORT DIRECTORY SECRET".
const http = require('node:http');
const { default: jackson } = require('@boxyhq/saml-jackson');

async function main() {
  const { directorySyncController: sync } = await jackson({
    externalUrl: 'http://localhost',
    samlPath: '/saml',
    scimPath: '/scim',
    noAnalytics: true,
    // More than the pool of 10 that pg has by default would not help at 8 connections.
    db: { engine: 'sql', type: 'postgres', url: process.env.POLIS_DB_URL, pageLimit: Number(process.env.POLIS_PAGE) },
    // Nobody listens to its events.
    dsync: { callback: async () => {} },
    logger: { info() {}, warn() {}, error: console.error },
  });
  const made = await sync.directories.create({ name: 'bench', tenant: 'bench', product: 'bench', type: 'okta-scim-v2' });
  const { id, scim } = made.data;

  const server = http.createServer(async (request, response) => {
    try {
      const url = new URL(request.url, 'http://localhost');
      const [, , directoryId, resourceType, resourceId] = url.pathname.split('/');
      const number = (name) => (url.searchParams.has(name) ? Number(url.searchParams.get(name)) : undefined);
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const { status, data } = await sync.requests.handle({
        method: request.method,
        body: chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : undefined,
        directoryId,
        resourceType,
        resourceId,
        apiSecret: (request.headers.authorization || '').replace('Bearer ', ''),
        query: { count: number('count'), startIndex: number('startIndex'), filter: url.searchParams.get('filter') ?? undefined },
      }, async () => {});
      answer(response, status, data);
    } catch (e) {
      answer(response, 500, { detail: String(e && e.stack) });
    }
  });
  server.listen(0, '127.0.0.1', () => console.log(`ready ${server.address().port} ${id} ${scim.secret}`));
}

function answer(response, status, data) {
  const body = Buffer.from(JSON.stringify(data));
  response.writeHead(status, { 'Content-Type': 'application/scim+json', 'Content-Length': body.length });
  response.end(body);
}

main();
