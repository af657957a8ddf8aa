// Applications for payment worked out by hand, apart from the product: money in cents, rates in hundredths of a percent,
// half a cent goes away from zero.
export interface Line {
  item: number;
  name: string;
  /** C */
  scheduled: number;
  /** Σ E of before */
  done: number;
}

/** What is asked for on a line. */
export interface Entry {
  work: number;
  stored: number;
  rate: number;
}

export interface Certificate {
  /** as they are read: item, words, C, D, E, F, G, %, H, rate, I */
  rows: string[][];
  /** lines 1 to 9 in cents */
  summary: number[];
  gross: number;
}

export const share = (amount: number, rate: number): number => {
  const size = Math.floor((Math.abs(amount) * rate * 2 + 10_000) / 20_000);
  return amount < 0 ? -size : size;
};

export function money(cents: number): string {
  const text = (Math.abs(cents) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
  return cents < 0 ? `(${text})` : text;
}

const plain = (hundredths: number): string => (hundredths / 100).toLocaleString('en-US', { maximumFractionDigits: 2 });

/** The books of one contract: what was certified so far, and the next application on top of it. */
export class Contract {
  /** line 6 of the last certificate, and line 4 */
  private net = 0;
  private gross = 0;
  constructor(
    readonly original: number,
    readonly lines: Line[],
    private changes = 0,
  ) {}

  change(line: Line): void {
    this.lines.push(line);
    this.changes += line.scheduled;
  }

  apply(entries: Entry[]): Certificate {
    let [line4, line5] = [0, 0];
    const rows = this.lines.map(({ item, name, scheduled, done }, at) => {
      const { work, stored, rate } = entries[at] as Entry;
      const total = done + work + stored;
      const held = share(total, rate);
      line4 += total;
      line5 += held;
      const percent = Math.round((total * 10_000) / scheduled);
      const figures = [scheduled, done, work, stored, total].map(money);
      return [String(item), name, ...figures, plain(percent), money(scheduled - total), plain(rate), money(held)];
    });
    const line3 = this.original + this.changes;
    const line6 = line4 - line5;
    const summary = [
      this.original,
      this.changes,
      line3,
      line4,
      line5,
      line6,
      this.net,
      line6 - this.net,
      line3 - line6,
    ];
    return { rows, summary, gross: line4 - this.gross };
  }

  /** It is certified: the next one begins here. */
  certify(entries: Entry[], { summary }: Certificate): void {
    for (const [at, line] of this.lines.entries()) line.done += (entries[at] as Entry).work;
    this.gross = summary[3] as number;
    this.net = summary[5] as number;
  }
}
