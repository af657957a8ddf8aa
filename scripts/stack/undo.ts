type Step = () => Promise<unknown> | unknown;

/** What has been started so far, to be ended in reverse order: at a stop, and when a start fails or is called off. */
export class Undo {
  private steps: Step[] = [];
  private ending: Promise<void> | null = null;

  get isEnding(): boolean {
    return this.ending !== null;
  }

  /** What comes up after the end has begun is ended at once. */
  async add(step: Step): Promise<void> {
    if (this.ending) await step();
    else this.steps.push(step);
  }

  /** Every step is tried; the first failure is reported at the end. Asking twice is asking once. */
  run(): Promise<void> {
    this.ending ??= this.runSteps();
    return this.ending;
  }

  private async runSteps(): Promise<void> {
    const errors: unknown[] = [];
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
