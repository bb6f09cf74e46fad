-- What a unit says about its result, before and after it is published: a remark of the preview was the first of its kind.
-- Rows from before have none of these; they keep their table's name.

-- The edition of its round that it speaks of; nothing where it speaks of the preview.
alter table preview_remark add column edition int check (edition >= 1);
-- By which number people name it, within its evaluation.
alter table preview_remark add column number int check (number >= 1);
-- What became of it; answers from before have none, and are not published.
alter table preview_remark add column outcome text check (outcome in ('accepted', 'partly', 'rejected'));
-- The reason in English, where one was written.
alter table preview_remark add column answer_en nfc;
alter table preview_remark add check (outcome is null or answer is not null);

-- The last day on which complaints about an edition are taken, as it was announced with it.
create table complaint_term (
  top_unit_id text not null,
  round_id uuid not null,
  edition int not null check (edition >= 1),
  last_day date not null,
  primary key (top_unit_id, round_id, edition),
  foreign key (top_unit_id, round_id) references round
);
select audit_table('complaint_term');
