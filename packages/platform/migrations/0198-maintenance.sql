-- Work on the installation that people are told of; while `closed` nobody but administrators changes anything.
create table maintenance (
  single boolean primary key default true check (single),
  text_vi nfc not null check (text_vi <> ''),
  text_en nfc not null check (text_en <> ''),
  closed boolean not null,
  since timestamptz not null
);
select audit_table('maintenance');
