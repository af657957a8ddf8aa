-- Which records the approval policies speak of (endpoints section 6); the policies of a new organization are seeded with their table.
insert into private.approval_entities values
  ('change_orders', 'change_order'), ('purchase_orders', 'purchase_order'), ('commitments', 'commitment'), ('pay_apps', 'draw_request'),
  ('vendor_bills', 'vendor_bill'), ('payments', 'payment'), ('budget_adjustments', 'budget_adjustment');
