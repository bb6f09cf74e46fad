-- The board counts what each appraiser has found and keeps the order of names; `board_refresh` follows with the next text.
create table board_done (
  round_id uuid not null,
  unit_version_id text not null,
  account_id uuid not null,
  seat int not null,
  stage text not null,
  done int not null,
  primary key (round_id, unit_version_id, account_id, seat, stage)
);

-- The place of each unit in a Vietnamese list of names: comparing thousands of names takes longer than all the rest.
create table board_unit (
  round_id uuid not null references evaluation_round (round_id) on delete cascade,
  unit_version_id text not null,
  ordinal int not null,
  primary key (round_id, unit_version_id)
);
insert into board_unit
select round_id, unit_version_id, row_number() over (partition by evaluation_id order by name collate vietnamese, unit_version_id) from evaluation_unit
where round_id in (select round_id from board_item);
drop index finding_progress;
create index claim_change_of_item on claim_change (round_id, item, changed_at);
create index finding_of_item on finding (round_id, item, made_at);
