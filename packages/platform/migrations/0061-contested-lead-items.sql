-- A unit may contest what a lead agency found about it. There is no claim of its own to fall back on, so it says which
-- facts it holds to be right; the points follow from the rule, as of the moment at which it says so.
alter table explanation add column facts jsonb;
alter table explanation add column status text check (status in ('scored', 'not-applicable', 'missing'));
alter table explanation add column points text;
alter table explanation add column maximum text;
alter table explanation add check ((facts is null) = (status is null) and (facts is null) = (points is null) and (facts is null) = (maximum is null));
