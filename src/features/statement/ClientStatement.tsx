import { StatementPage } from './StatementPage.tsx';

export default function ClientStatement() {
  return <StatementPage table="clients" />;
}
