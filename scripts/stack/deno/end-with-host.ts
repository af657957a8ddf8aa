// Loaded before each function: a host that was killed cannot end its functions, so they end themselves. The timer does not
// keep a process alive that is done, and a function on Supabase never sees this file.
declare const Deno: { ppid: number; exit(code: number): never; unrefTimer(id: number): void };

const host = Deno.ppid;
Deno.unrefTimer(
  setInterval(() => {
    if (Deno.ppid !== host) Deno.exit(0);
  }, 500) as unknown as number,
);
