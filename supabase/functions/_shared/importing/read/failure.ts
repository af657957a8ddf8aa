/** A file that cannot be read at all. The code is one of spec/importers 2.12; the HTTP status follows from it. */
export type FailureCode = 'file_unreadable' | 'file_too_large';

export class ReadFailure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
    this.name = 'ReadFailure';
  }
}

export const FAILURE_STATUS = { file_unreadable: 415, file_too_large: 413 } as const satisfies Record<
  FailureCode,
  number
>;

export const unreadable = (why: string): ReadFailure => new ReadFailure('file_unreadable', why);
export const tooLarge = (why: string): ReadFailure => new ReadFailure('file_too_large', why);
