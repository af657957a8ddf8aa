// Names of tables and columns on their way into a request. The database lets in letters, digits and `_`, and blanks within the
// name of a table (private.check_names).

/** In a select: what is not plain is quoted. */
export const inSelect = (name: string): string => (/^\w+$/.test(name) ? name : `"${name}"`);

const taken = new Set(['select', 'order', 'limit', 'offset', 'columns', 'on_conflict', 'apikey', 'and', 'or', 'not']);

/** A record that is embedded under such a name could not be told from a parameter. */
export const isTaken = (name: string): boolean => taken.has(name);

/** As the key of a filter, where some names are words of the API. */
export const asParameter = (path: string): string =>
  path
    .split('.')
    .map((name) => (taken.has(name) ? `"${name}"` : name))
    .join('.');
