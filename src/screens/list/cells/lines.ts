/** Work on rows: what touches the same row comes one after the other, because the second needs the version the first one makes. */
export class Lines {
  private ends = new Map<string, Promise<void>>();

  constructor(private readonly onEmpty: () => void) {}

  add<T>(rows: readonly string[], work: () => Promise<T>): Promise<T> {
    const done = Promise.all(rows.map((row) => this.ends.get(row))).then(work);
    const leave = () => {
      for (const row of rows) if (this.ends.get(row) === end) this.ends.delete(row);
      if (this.ends.size === 0) this.onEmpty();
    };
    const end: Promise<void> = done.then(leave, leave);
    for (const row of rows) this.ends.set(row, end);
    return done;
  }

  /** When nothing is on its way any more. */
  async empty(): Promise<void> {
    while (this.ends.size > 0) await Promise.all(this.ends.values());
  }
}
