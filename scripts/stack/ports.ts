import { createServer } from 'node:net';

export const LOOPBACK = '127.0.0.1';

/** Binds for a moment: the number given when it is free, a free one for 0, null when it is taken. */
function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}

export async function isFree(port: number): Promise<boolean> {
  return (await tryPort(port)) !== null;
}

/** The remembered port while nobody else has it, otherwise a new one. */
export async function freePort(remembered?: number): Promise<number> {
  const port = (remembered && (await tryPort(remembered))) || (await tryPort(0));
  if (!port) throw new Error('The system has no free port.');
  return port;
}
