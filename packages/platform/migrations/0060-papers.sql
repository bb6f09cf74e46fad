-- The report on paper, scanned with signature and seal, that belongs to a sign-off. Its content lies among the contents
-- of evidence, under its fingerprint. One stands for a sign-off; what it replaced is kept.
create table signed_paper (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  -- Of the sign-off.
  number int not null,
  id uuid not null,
  sha256 sha256_hex not null references evidence_content,
  name nfc not null check (name <> ''),
  document_number nfc not null check (document_number <> ''),
  document_date date not null,
  brought_by nfc not null,
  brought_at timestamptz not null,
  replaced_at timestamptz,
  primary key (top_unit_id, round_id, unit_version_id, number, id),
  foreign key (top_unit_id, round_id, unit_version_id, number) references sign_off
);
create unique index signed_paper_standing on signed_paper (round_id, unit_version_id, number) where replaced_at is null;
select audit_table('signed_paper');
create trigger keep_rows before delete on signed_paper for each statement execute function audit_refuse();

-- As what an organisation shows a document: as a unit for what it claims, or as the lead agency for what it found about
-- others. A body that is both keeps the two apart.
alter table evidence_document add column shown_as text not null default 'unit' check (shown_as in ('unit', 'lead'));
drop index evidence_document_file;
drop index evidence_document_page;
create unique index evidence_document_file on evidence_document (evaluation_id, organisation_id, shown_as, sha256) where address = '';
create unique index evidence_document_page on evidence_document (evaluation_id, organisation_id, shown_as, address) where address <> '';
