// In place of the package object-inspect (vite.config.ts), which the query strings of Refine's router bring along to word an
// error they never throw.
const inspect = String;

export { inspect as 'module.exports' };
