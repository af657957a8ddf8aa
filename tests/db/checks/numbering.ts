import { tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { ident, type Row, table } from '../harness/sql.ts';
import { Cast, follows } from './effects.ts';
import type { Suite } from './isolation.ts';

/** Column and form of the numbers a trigger gives, and the rows it is for. */
function series(name: string, trigger: string): { column: string | undefined; form: string; values: Row } {
  const definition = tableOf(name).triggers[trigger] ?? '';
  const [, column, prefix] = /give_number\('(\w+)', '([^']*)'/.exec(definition) ?? [];
  const kind = /commitment_type = '(\w+)'/.exec(definition)?.[1];
  return { column, form: `^${prefix}\\d+$`, values: kind ? { commitment_type: kind } : {} };
}

/** A number for a row that no trigger gives one. */
export const typedNumber = (name: string): Row => {
  const { column } = series(name, 'give_number');
  return column ? { [column]: 'T-1' } : {};
};

/** Left empty, the number is given. */
export async function givenNumber(suite: Suite, name: string, trigger: string, report: Report): Promise<void> {
  const cast = new Cast(suite);
  const { column = '', form, values } = series(name, trigger);
  await follows(
    suite,
    `the number of a new row of ${name}`,
    {
      before: cast.room(name),
      statement: cast.add(name, values, [column]),
      after: `select ${ident(column)}::text ~ '${form}' as is from ${table(name)} where id = ${cast.newId(name)}`,
    },
    report,
  );
}

/** The number of what was deleted is not given again. */
export async function rememberedNumber(suite: Suite, name: string, trigger: string, report: Report): Promise<void> {
  const cast = new Cast(suite);
  const { column = '', values } = series(name, trigger.replace('remember', 'give'));
  const number = `(select ${ident(column)}::text from ${table(name)} where id = ${cast.newId(name)})`;
  await follows(
    suite,
    `the number of what was deleted from ${name}`,
    {
      before: `${cast.added(name, values, [column])}; select set_config('test.number', ${number}, true)`,
      statement: `delete from ${table(name)} where id = ${cast.newId(name)}`,
      after: `set local role postgres; ${cast.add(name, values, [column])}; reset role;
        select ${number} <> current_setting('test.number') as is`,
    },
    report,
  );
}
