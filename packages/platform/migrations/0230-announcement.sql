-- Words of the papers of an announcement, remembered from year to year; and the making of its package, which can
-- always be made again: the file lies in the home's folder "packages" under its SHA-256.
create table announcement_words (
  evaluation_id uuid primary key references evaluation,
  words jsonb not null,
  sections jsonb not null,
  set_by nfc not null,
  set_at timestamptz not null
);
select audit_table('announcement_words');

create table announcement_package (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  finished int not null default 0,
  total int not null default 0,
  files int not null default 0,
  bytes bigint not null default 0,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  -- [{"vi", "en"}]
  faults jsonb not null default '[]',
  asked_by nfc not null,
  asked_at timestamptz not null,
  ended_at timestamptz
);
create unique index announcement_package_under_way on announcement_package (evaluation_id)
  where state in ('waiting', 'running');
