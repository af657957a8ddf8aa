import type { ReactNode } from 'react';

interface LinesProps {
  label: string;
  lines: { key: string; name: ReactNode; value: ReactNode; sum?: boolean }[];
}

/** Amounts under each other, sums under a rule. */
export function Lines({ label, lines }: LinesProps) {
  return (
    <table className="figure-list" aria-label={label}>
      <tbody>
        {lines.map(({ key, name, value, sum }) => (
          <tr key={key} className={sum ? 'project-sum' : undefined}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
