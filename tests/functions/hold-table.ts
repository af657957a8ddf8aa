// Holds a table so that nobody can write to it, in a process of its own: postgres.js in a test would not get over losing
// its server inside a transaction.
import postgres from 'postgres';

const [url = '', table = ''] = process.argv.slice(2);
const sql = postgres(url, { max: 1 });
await sql.begin(async (tx) => {
  await tx`lock table ${tx(table)} in share mode`;
  console.log('held');
  await new Promise(() => setInterval(() => undefined, 60_000));
});
