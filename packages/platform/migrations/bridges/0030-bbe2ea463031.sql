-- What ended until now ended by itself, not with its document. Written row by row, so that the log counts it.
alter table evidence_use add column taken_with_document boolean;
update evidence_use set taken_with_document = false;
alter table evidence_use alter column taken_with_document set default false, alter column taken_with_document set not null;
