-- Evidence: documents that back a claim. A content is stored once, under its SHA-256, in `evidence/` of the
-- installation's home; who showed it for what is written here and never removed, only marked.

create table evidence_content (
  sha256 sha256_hex primary key,
  bytes bigint not null check (bytes > 0),
  -- As recognised from the content, never from the name: "pdf", "docx" … (FILE_KINDS of the server); "page" for the copy of a web page.
  kind text not null check (kind <> ''),
  stored_at timestamptz not null
);

-- A document as one organisation shows it in one evaluation: a file, or the address of a page.
create table evidence_document (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  organisation_id uuid not null references organisation,
  name nfc not null check (name <> ''),
  -- '' for a file.
  address text not null default '',
  -- Of the file, or of the copy of the page; null while no copy could be taken.
  sha256 sha256_hex references evidence_content,
  copied_at timestamptz,
  -- Why there is no copy, or why the page was not found at the last check; '' when nothing is wrong.
  page_fault text not null default '',
  checked_at timestamptz,
  -- What is printed on it (Nghị định 30/2020/NĐ-CP): number, date, who issued it. '' and null: not written down yet.
  number nfc not null default '',
  issued_on date,
  issuer nfc not null default '',
  -- Read from the name of the file by the program, not yet confirmed by anybody.
  reference_proposed boolean not null default false,
  -- Why a document from outside the assessed year counts.
  outside_year_reason nfc not null default '',
  added_by nfc not null,
  added_at timestamptz not null,
  removed_by nfc,
  removed_at timestamptz,
  check ((removed_by is null) = (removed_at is null)),
  check (address <> '' or sha256 is not null)
);
create unique index evidence_document_file on evidence_document (evaluation_id, organisation_id, sha256) where address = '';
create unique index evidence_document_page on evidence_document (evaluation_id, organisation_id, address) where address <> '';
create index evidence_document_by_content on evidence_document (sha256);

-- Which items of which unit a document serves; one row for each time that it was put there.
create table evidence_use (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null,
  id uuid not null,
  document_id uuid not null references evidence_document,
  -- Where in the document: "3", "12–15", "Phụ lục II".
  page nfc not null default '',
  put_by nfc not null,
  put_at timestamptz not null,
  taken_by nfc,
  taken_at timestamptz,
  primary key (top_unit_id, round_id, unit_version_id, item, id),
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit,
  check ((taken_by is null) = (taken_at is null))
);
create unique index evidence_use_standing on evidence_use (round_id, unit_version_id, item, document_id) where taken_at is null;
create index evidence_use_by_document on evidence_use (document_id);

select audit_table('evidence_content');
select audit_table('evidence_document');
select audit_table('evidence_use');
create trigger keep_rows before delete on evidence_content for each statement execute function audit_refuse();
create trigger keep_rows before delete on evidence_document for each statement execute function audit_refuse();
create trigger keep_rows before delete on evidence_use for each statement execute function audit_refuse();

-- Files on their way. What has arrived lies in `evidence/arriving/<id>`, whose size is the offset. Changes with every
-- request and is not summed; the finished document has its line in the log.
create table evidence_upload (
  id uuid primary key,
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null,
  name nfc not null,
  bytes bigint not null check (bytes > 0),
  sha256 sha256_hex not null,
  begun_by nfc not null,
  begun_at timestamptz not null,
  -- The content on disk has been found to have the fingerprint; only the record is missing.
  verified_kind text,
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit
);
create unique index evidence_upload_same on evidence_upload (round_id, unit_version_id, item, sha256);
