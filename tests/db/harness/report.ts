/** Thrown by a report that was asked to stop at the first failure. */
export class Caught extends Error {}

/** Counts checks and keeps what failed, so that one run names everything. */
export class Report {
  checks = 0;
  readonly failures: string[] = [];

  constructor(private readonly stopAtFirst = false) {}

  check(holds: boolean, message: () => string): void {
    this.checks += 1;
    if (holds) return;
    this.failures.push(message());
    if (this.stopAtFirst) throw new Caught(message());
  }
}
