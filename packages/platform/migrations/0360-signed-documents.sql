-- Papers of an announcement as they came back signed. They stand beside the editions, which never change: the file lies
-- among the contents that are kept under their own SHA-256. A row is never changed; one that replaces another says why.
create table signed_document (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  kind text not null check (kind in ('decision', 'submission', 'report', 'minutes', 'notice')),
  document_number nfc not null check (document_number <> ''),
  signed_on date not null,
  file_name nfc not null check (file_name <> ''),
  bytes int not null check (bytes > 0),
  sha256 sha256_hex not null references kept_file,
  attached_by nfc not null,
  attached_at timestamptz not null,
  replaces uuid unique references signed_document,
  reason nfc,
  reason_en nfc,
  check ((replaces is null) = (reason is null))
);
create table signed_document_edition (
  document_id uuid not null references signed_document,
  top_unit_id text not null,
  round_id uuid not null,
  number int not null,
  primary key (document_id, top_unit_id, round_id, number),
  foreign key (top_unit_id, round_id, number) references edition
);
select audit_table('signed_document');
select audit_table('signed_document_edition');
select keep_for_ever('signed_document');
select keep_for_ever('signed_document_edition');
