-- C19: the catalogue of what is bought and stocked. Stock itself is counted per place, in tables of its own.
create table public.material_items (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null constraint material_items_name_check check (btrim(name) <> ''),
  sku text,
  category text,
  unit text,
  default_unit_cost numeric(14,4),
  min_stock_alert numeric(12,3) constraint material_items_min_stock_alert_check check (min_stock_alert >= 0),
  notes text,
  archived_at timestamptz
);
comment on table public.material_items is
  'Catalogue of materials, for purchase orders and stock. @ui {"label":"Material","labelPlural":"Materials","group":"Fleet and stock","icon":"stock","title":"name","subtitle":"sku","sort":"name asc","search":["name","sku","category"],"list":["name","sku","category","unit","default_unit_cost","min_stock_alert"],"filters":["category","unit"],"sections":{"Material":["name","sku","category","unit"],"Figures":["default_unit_cost","min_stock_alert"],"More":["notes"]}}';
comment on column public.material_items.sku is 'Article number. @ui {"label":"SKU"}';
comment on column public.material_items.unit is 'What is counted: each, sq_ft, linear_ft, board_ft, bag, box, pallet or another word.';
comment on column public.material_items.default_unit_cost is 'Price of one unit, as a suggestion for orders.';
comment on column public.material_items.min_stock_alert is 'Stock below this quantity is low; empty means no warning. @ui {"label":"Low stock below"}';
select private.tenant_table('public.material_items', 'assets.read', 'assets.write');
create unique index material_items_sku_key on public.material_items (organization_id, lower(sku)) where sku is not null;
