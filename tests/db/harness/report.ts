/** Counts checks and keeps what failed, so that one run names everything and mutants can ask whether anything did. */
export class Report {
  checks = 0;
  readonly failures: string[] = [];

  check(holds: boolean, message: () => string): void {
    this.checks += 1;
    if (!holds) this.failures.push(message());
  }
}
