-- A12: the construction loan a lender's draw is taken from. The column waited for the table of debts.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
alter table public.pay_apps add constraint pay_apps_debt_id_fkey foreign key (debt_id) references public.debts (id) on delete set null;
select private.tenant_table('public.pay_apps', 'billing.read', 'billing.write', same_project => '{contract_id}', guarded => '{approved_by,rejected_reason}');
