-- Later editions look back on everything that is known of an earlier one: of a list with gaps sometimes the place alone,
-- sometimes the index alone, sometimes a place without how many were ranked.
alter table edition_place alter column value drop not null;
alter table edition_place alter column place drop not null;
alter table edition_place alter column ranked drop not null;
alter table edition_place add check (value is not null or place is not null);
-- True where the place is the one that the source prints and the list has gaps; empty for editions from before.
alter table edition_place add column printed boolean;
