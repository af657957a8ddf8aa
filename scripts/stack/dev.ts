import type { Server } from 'node:http';
import { ROOT } from './config.ts';
import type { Handler } from './gateway/respond.ts';

export interface DevServer {
  handler: Handler;
  close(): Promise<void>;
}

/** Vite inside the gateway: app, API and hot reload on one port. */
export async function startVite(server: Server): Promise<DevServer> {
  // Loading Vite takes as long as starting everything else; only development needs it.
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: ROOT,
    appType: 'spa',
    server: { middlewareMode: true, ws: { server } },
  });
  return {
    handler: (request, response) =>
      vite.middlewares(request, response, () => {
        response.writeHead(404).end();
      }),
    close: () => vite.close(),
  };
}
