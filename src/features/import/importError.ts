/** What the import function refused, with the code of its contract (DESIGN 6). */
export class ImportError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | null;
  /** the same as it was sent */
  readonly details: unknown;

  constructor(status: number, code: string, message: string, details: unknown = null) {
    super(message);
    this.name = 'ImportError';
    this.status = status;
    this.code = code;
    this.detail = typeof details === 'string' ? details : details ? JSON.stringify(details) : null;
    this.details = details;
  }
}

interface Envelope {
  error?: { code?: unknown; message?: unknown; detail?: unknown; status?: unknown };
}

/** The error of an answer, or null when it is none. In a stream the status has gone out before it, so it carries its own. */
export function errorIn(body: unknown, status: number): ImportError | null {
  const error = (body as Envelope | null)?.error;
  if (typeof error !== 'object' || error === null) return null;
  return new ImportError(
    Number(error.status ?? status),
    String(error.code ?? 'unknown'),
    String(error.message ?? ''),
    error.detail,
  );
}

/** The preview no longer holds: something it was based on has changed since. */
export const isStale = (error: unknown): boolean => error instanceof ImportError && error.status === 409;
