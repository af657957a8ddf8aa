-- The directory of vendors with scores and papers. A lapsed certificate stands beside the score, never in it.
create view public.v_vendor_scorecard with (security_invoker = true) as
select v.organization_id, v.id, v.name, v.trade, v.vendor_type, v.score_quality, v.score_timeliness, v.score_communication, v.score_price,
  v.score_lien_compliance, v.composite_score,
  num_nonnulls(v.score_quality, v.score_timeliness, v.score_communication, v.score_price) as scores_count,
  case when v.composite_score is not null then rank() over (partition by v.organization_id, v.trade order by v.composite_score desc nulls last,
    num_nonnulls(v.score_quality, v.score_timeliness, v.score_communication, v.score_price) desc) end as rank_in_trade,
  v.insurance_expiry,
  case when v.insurance_expiry is null then 'missing' when v.insurance_expiry < t.today then 'expired'
    when v.insurance_expiry <= t.today + coalesce(s.insurance_alert_days, 30)::integer then 'expiring' else 'valid' end as coi_status,
  v.w9_on_file, v.is_preferred, v.do_not_rehire,
  not v.do_not_rehire and v.insurance_expiry is not null and v.insurance_expiry >= t.today as is_assignable
from public.vendors v
join public.v_today t on t.organization_id = v.organization_id
left join public.organization_settings s on s.organization_id = v.organization_id
where v.archived_at is null;
comment on view public.v_vendor_scorecard is
  'Vendors with their scores, their rank within the trade and the state of their insurance. Scores 1 to 5. Source: vendors; composite = mean of the scores there are. @ui {"label":"Vendor","labelPlural":"Vendor scorecard","group":"Vendors","icon":"vendor","title":"name","subtitle":"trade","sort":"name asc","list":["name","trade","vendor_type","composite_score","scores_count","rank_in_trade","coi_status","insurance_expiry","w9_on_file","is_preferred","do_not_rehire"],"filters":["trade","vendor_type","coi_status","do_not_rehire"],"search":["name","trade"],"hidden":true}';
comment on column public.v_vendor_scorecard.composite_score is 'Mean of quality, timeliness, communication and price, of those that are given. @ui {"label":"Score","good":"up"}';
comment on column public.v_vendor_scorecard.scores_count is 'How many of the four scores are given. @ui {"label":"Scores"}';
comment on column public.v_vendor_scorecard.score_lien_compliance is 'Not part of the score. @ui {"label":"Lien compliance"}';
comment on column public.v_vendor_scorecard.rank_in_trade is 'Place among the vendors of the trade; with equal scores the one with more of them comes first. @ui {"label":"Rank"}';
comment on column public.v_vendor_scorecard.coi_status is 'Certificate of insurance: missing, expired, expiring within the alert days, or valid. @ui {"label":"Insurance","options":["valid","expiring","expired","missing"]}';
comment on column public.v_vendor_scorecard.w9_on_file is '@ui {"label":"W-9"}';
comment on column public.v_vendor_scorecard.is_assignable is 'Insured today and not marked "do not rehire". @ui {"label":"Assignable"}';
select private.api_view('public.v_vendor_scorecard');
