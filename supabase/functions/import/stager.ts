import type { Caller } from '../_shared/http/supabase.ts';
import type { StagedRow } from '../_shared/importing/contract.ts';
import { Packer } from '../_shared/importing/pack.ts';

const CHUNK = 1000;
/** While the database takes one in, the next one is on its way and the one after that is being read. */
const IN_FLIGHT = 2;

/** Sends rows in chunks. */
export class Stager {
  private rows: StagedRow[] = [];
  private readonly packer = new Packer();
  private readonly sending: Promise<unknown>[] = [];

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
    await Promise.all(this.sending);
  }

  private async send(): Promise<void> {
    // as text: a gateway that takes objects apart and puts them together again is the slowest part of the way
    const chunk = JSON.stringify(this.packer.pack(this.rows));
    this.rows = [];
    if (this.sending.length >= IN_FLIGHT) await this.sending.shift();
    this.signal.throwIfAborted();
    const sent = this.caller.rpc('import_stage', { p_run: this.run, p_chunk: chunk }, this.signal);
    // awaited later; until then a failure must not count as unhandled
    sent.catch(() => undefined);
    this.sending.push(sent);
  }
}
