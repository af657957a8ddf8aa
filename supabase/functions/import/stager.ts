import type { Caller } from '../_shared/http/supabase.ts';
import type { StagedRow } from '../_shared/importing/contract.ts';
import { Packer } from '../_shared/importing/pack.ts';

const CHUNK = 1000;

/** Sends rows in chunks. One chunk is on its way while the next one is being read. */
export class Stager {
  private rows: StagedRow[] = [];
  private readonly packer = new Packer();
  private sending: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly caller: Caller,
    private readonly run: string,
    private readonly signal: AbortSignal,
  ) {}

  /** Resolves to true when a chunk went out, so that the caller can report progress. */
  async add(row: StagedRow): Promise<boolean> {
    this.rows.push(row);
    if (this.rows.length < CHUNK) return false;
    await this.send();
    return true;
  }

  async finish(): Promise<void> {
    if (this.rows.length > 0) await this.send();
    await this.sending;
  }

  private async send(): Promise<void> {
    const chunk = this.packer.pack(this.rows);
    this.rows = [];
    await this.sending;
    this.signal.throwIfAborted();
    this.sending = this.caller.rpc('import_stage', { p_run: this.run, p_chunk: chunk }, this.signal);
    // awaited with the next chunk; until then a failure must not count as unhandled
    this.sending.catch(() => undefined);
  }
}
