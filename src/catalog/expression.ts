// Reads the text of `pg_get_constraintdef` into a tree. What it does not know becomes `unknown`, never a guess.
export type Expression =
  | { is: 'column'; name: string }
  | { is: 'value'; value: string | number | boolean | null }
  | { is: 'list'; items: Expression[] }
  | { is: 'call'; name: string; args: Expression[] }
  | { is: 'compare'; op: string; left: Expression; right: Expression }
  | { is: 'null'; of: Expression; not: boolean }
  | { is: 'and' | 'or'; args: Expression[] }
  | { is: 'not'; of: Expression }
  | { is: 'unknown' };

const tokenPattern =
  /\s*(?:('(?:[^']|'')*')|(\d+(?:\.\d+)?)|("(?:[^"]|"")+"|[a-z_][\w.$]*)|(::\s*(?:"?[a-z_][\w.]*"?)(?:\s+(?:varying|precision|with(?:out)?\s+time\s+zone))?(?:\(\d+(?:,\s*\d+)?\))?(?:\[\])*)|([()[\],])|([<>=!~*+\-/%|@#&^?]+))/iy;

interface Token {
  kind: 'text' | 'number' | 'name' | 'mark' | 'operator';
  text: string;
}

function tokens(source: string): Token[] | null {
  const found: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < source.trimEnd().length) {
    const match = tokenPattern.exec(source);
    if (!match) return null;
    const [, text, number, name, cast, mark, operator] = match;
    if (text !== undefined) found.push({ kind: 'text', text: text.slice(1, -1).replaceAll("''", "'") });
    else if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (name !== undefined) found.push({ kind: 'name', text: name.replaceAll('"', '') });
    else if (mark !== undefined) found.push({ kind: 'mark', text: mark });
    else if (operator !== undefined) found.push({ kind: 'operator', text: operator });
    else if (cast === undefined) return null;
  }
  return found;
}

export function parseCheck(definition: string): Expression {
  const list = tokens(definition.replace(/^\s*CHECK\s*/i, '').replace(/\s+NOT VALID\s*$/i, ''));
  if (!list) return { is: 'unknown' };
  const reader = new Reader(list);
  const tree = reader.or();
  return reader.done() ? tree : { is: 'unknown' };
}

class Reader {
  private at = 0;
  private readonly list: Token[];
  constructor(list: Token[]) {
    this.list = list;
  }

  done(): boolean {
    return this.at === this.list.length;
  }

  or(): Expression {
    const args = [this.and()];
    while (this.word('OR')) args.push(this.and());
    return args.length === 1 ? (args[0] as Expression) : { is: 'or', args };
  }

  private and(): Expression {
    const args = [this.not()];
    while (this.word('AND')) args.push(this.not());
    return args.length === 1 ? (args[0] as Expression) : { is: 'and', args };
  }

  private not(): Expression {
    return this.word('NOT') ? { is: 'not', of: this.not() } : this.comparison();
  }

  private comparison(): Expression {
    const left = this.operand();
    if (this.word('IS')) {
      const not = this.word('NOT');
      return this.word('NULL') ? { is: 'null', of: left, not } : { is: 'unknown' };
    }
    const operator = this.take('operator');
    if (!operator) return left;
    const right = this.word('ANY') || this.word('ALL') ? this.operand() : this.operand();
    // arithmetic and further operators: read on, but know nothing
    let opaque = !['=', '<>', '<', '>', '<=', '>='].includes(operator);
    while (this.take('operator')) {
      this.operand();
      opaque = true;
    }
    return opaque ? { is: 'unknown' } : { is: 'compare', op: operator, left, right };
  }

  private operand(): Expression {
    if (this.mark('(')) {
      const inner = this.or();
      return this.mark(')') ? inner : { is: 'unknown' };
    }
    const text = this.take('text');
    if (text !== null) return { is: 'value', value: text };
    const number = this.take('number');
    if (number !== null) return { is: 'value', value: Number(number) };
    if (this.peek('operator')?.text === '-') {
      this.at += 1;
      const digits = this.take('number');
      return digits === null ? { is: 'unknown' } : { is: 'value', value: -Number(digits) };
    }
    const name = this.take('name');
    if (name === null) return { is: 'unknown' };
    if (/^(true|false)$/i.test(name)) return { is: 'value', value: /^true$/i.test(name) };
    if (/^null$/i.test(name)) return { is: 'value', value: null };
    if (/^array$/i.test(name) && this.mark('[')) return { is: 'list', items: this.items(']') };
    if (this.mark('(')) return { is: 'call', name: name.toLowerCase(), args: this.items(')') };
    return { is: 'column', name };
  }

  private items(end: string): Expression[] {
    const items: Expression[] = [];
    while (this.at < this.list.length && !this.mark(end)) {
      items.push(this.or());
      this.mark(',');
    }
    return items;
  }

  private peek(kind: Token['kind']): Token | null {
    const token = this.list[this.at];
    return token?.kind === kind ? token : null;
  }

  private take(kind: Token['kind']): string | null {
    const token = this.peek(kind);
    if (token) this.at += 1;
    return token?.text ?? null;
  }

  private mark(text: string): boolean {
    if (this.peek('mark')?.text !== text) return false;
    this.at += 1;
    return true;
  }

  private word(text: string): boolean {
    if (this.peek('name')?.text.toUpperCase() !== text) return false;
    this.at += 1;
    return true;
  }
}
