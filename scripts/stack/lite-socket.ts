import { Socket } from 'node:net';
import { LOOPBACK } from './ports.ts';

const ERROR_RESPONSE = 'E'.charCodeAt(0);

/**
 * A connection that keeps its end to itself. postgres.js forgets its socket when it closes, and the rollback that follows a
 * failed query then throws where nobody can catch it, or leaves a connection that never sends again (porsager/postgres
 * #1154, #1208). So its queries fail, whoever made it is told to begin anew, and the closed socket stays where it is.
 */
class WatchedSocket extends Socket {
  private isRefused = false;

  constructor(
    private readonly isEnding: () => boolean,
    private readonly onLost: () => void,
  ) {
    super();
    this.once('data', (chunk: Buffer) => {
      this.isRefused = chunk[0] === ERROR_RESPONSE;
    });
  }

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    // A refused connection ("too many clients") has never been in use, and one that is ended on purpose may go.
    if (event !== 'close' || this.isRefused || this.isEnding()) return super.emit(event, ...args);
    super.emit(
      'error',
      Object.assign(new Error('The database has closed the connection.'), { code: 'CONNECTION_CLOSED' }),
    );
    this.onLost();
    return true;
  }
}

/** For the `socket` option of postgres.js: already connected. */
export function connectWatched(port: number, isEnding: () => boolean, onLost: () => void): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = new WatchedSocket(isEnding, onLost);
    socket.once('error', reject);
    socket.connect(port, LOOPBACK, () => {
      socket.off('error', reject);
      socket.setNoDelay(true);
      resolve(socket);
    });
  });
}
