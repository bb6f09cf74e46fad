-- One installation is one database and one home. Both bear the same id, so that neither is started with the other's half.
create table installation (
  id uuid primary key default gen_random_uuid(),
  -- Since when a home bears the id; a database without a home belongs to the first that comes.
  claimed_at timestamptz,
  single boolean not null default true unique check (single)
);
insert into installation default values;
