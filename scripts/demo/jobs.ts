import { type Company, idOf, type Named, within } from './company.ts';
import { iso } from './days.ts';
import { PROJECTS, type Project } from './projects/index.ts';
import { STATE } from './world.ts';

interface Links {
  clients: readonly Named[];
  employees: readonly Named[];
  divisions: readonly Named[];
}

const facts = (project: Project, links: Links) => ({
  project_type: project.type,
  client_id: idOf(links.clients, project.client),
  division_id: idOf(links.divisions, project.division),
  project_manager_id: idOf(links.employees, project.manager),
  superintendent_id: idOf(links.employees, project.superintendent),
  start_date: iso(project.start),
  target_completion: iso(project.target),
  actual_completion: project.finished === null ? null : iso(project.finished),
  address: project.address,
  city: project.city,
  state: STATE,
  square_feet: project.squareFeet,
  phase: project.phase,
});

/** Owner and finance manager give every imported job its people, dates, site and contract. */
export async function completeProjects(company: Company, clients: Named[], employees: Named[]): Promise<void> {
  const { owner, finance } = company;
  const divisions = await owner.select<Named>(`organization_divisions?select=id,name&${within(company)}`);
  const rows = await owner.select<{ id: string; code: string }>(`projects?select=id,code&${within(company)}`);
  await Promise.all(
    rows.map(async ({ id, code }) => {
      const project = PROJECTS.find((entry) => entry.code === code);
      if (!project) throw new Error(`There is no job ${code}`);
      await owner.edit('projects', within(company, `id=eq.${id}`), facts(project, { clients, employees, divisions }));
      await finance.edit('project_terms', within(company, `project_id=eq.${id}`), {
        original_contract_amount: project.contract,
        estimated_cost: project.budget,
      });
    }),
  );
}

/** Project manager and superintendent see the jobs they are assigned to. */
export async function assignProjects(
  company: Company,
  users: { manager: string; superintendent: string },
): Promise<void> {
  const codes = PROJECTS.filter((project) => project.manager === 'Ilse Varnholt').map((project) => project.code);
  const filter = `code=in.(${codes})`;
  const rows = await company.owner.select<{ id: string }>(`projects?select=id&${within(company, filter)}`);
  const member = (project: { id: string }, role: 'project_manager' | 'superintendent', user: string) => ({
    organization_id: company.id,
    project_id: project.id,
    user_id: user,
    project_role: role,
  });
  await company.owner.insert(
    'project_members',
    rows.flatMap((project) => [
      member(project, 'project_manager', users.manager),
      member(project, 'superintendent', users.superintendent),
    ]),
  );
}
