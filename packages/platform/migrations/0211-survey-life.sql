-- A survey from its plan to its figures (record 0050). What is planned and published is audited; where people can be found
-- (contacts, frames) stands apart from answers, is sealed with the installation's key and is deleted.

-- The text that somebody agrees to before answering. A change is another text; every response says which one it was.
create table consent_text (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  number integer not null check (number >= 1),
  text_vi nfc not null,
  text_en nfc not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_by nfc not null,
  kept_at timestamptz not null,
  unique (evaluation_id, number),
  unique (evaluation_id, sha256)
);

alter table survey
  add column modes jsonb,
  add column results_plan jsonb,
  add column consent_id uuid references consent_text,
  add column set_up_by nfc,
  add column set_up_at timestamptz;

-- Whom a survey is about: how many answers are wanted of each unit, out of how many people.
create table survey_unit (
  survey_id uuid not null references survey,
  unit_id nfc not null,
  quota integer not null check (quota between 1 and 100000),
  population integer check (population >= 1),
  primary key (survey_id, unit_id)
);

-- Which part of the results becomes which fact of which item.
create table survey_target (
  survey_id uuid not null references survey,
  round_id uuid not null references evaluation_round (round_id),
  item nfc not null,
  fact nfc not null,
  part nfc not null,
  primary key (survey_id, round_id, item, fact)
);

-- Versions of the questionnaire under way: what the one before it is read as, stated when it was published.
create table survey_version (
  survey_id uuid not null references survey,
  number integer not null check (number >= 1),
  questionnaire_version_id uuid not null references questionnaire_version,
  mapping jsonb not null,
  reason nfc not null,
  published_by nfc not null,
  published_at timestamptz not null,
  primary key (survey_id, number)
);

-- A link that everybody may use: the part of a unit's respondents whom nobody has in a list.
create table survey_public_link (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  survey_id uuid not null references survey,
  unit_id nfc not null,
  unique (survey_id, unit_id)
);

alter table survey_response add column consent_id uuid references consent_text;
alter table survey_response drop constraint survey_response_mode_check;
alter table survey_response add constraint survey_response_mode_check
  check (mode in ('link', 'public', 'kiosk', 'telephone', 'tablet', 'paper'));

-- Codes counted by unit before they were deleted.
create table survey_count (
  survey_id uuid not null references survey,
  unit_id nfc not null,
  codes integer not null check (codes >= 0),
  spent integer not null check (spent between 0 and codes),
  responses integer not null check (responses >= 0),
  primary key (survey_id, unit_id)
);

-- What was estimated from a closed survey, frozen with everything that it rests on.
create table survey_estimate (
  survey_id uuid not null references survey,
  number integer not null check (number >= 1),
  made_by nfc not null,
  made_at timestamptz not null,
  engine_version text not null,
  responses integer not null,
  responses_sha256 text not null check (responses_sha256 ~ '^[0-9a-f]{64}$'),
  frame_hash text,
  seed bigint,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  estimate jsonb not null,
  primary key (survey_id, number)
);

-- Who is reminded: a name and an address, sealed, with the code that was sent there. Gone when the survey is closed.
create table survey_contact (
  id uuid primary key,
  survey_id uuid not null references survey,
  unit_id nfc not null,
  code_hash text not null,
  sealed text not null,
  letters integer not null,
  unique (survey_id, code_hash)
);

-- A frame and the draw from it. The people in it are sealed and erased on the stated date; hash, plan and seed stay.
create table survey_frame (
  id uuid primary key,
  survey_id uuid not null references survey,
  file_name nfc not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  people integer not null check (people >= 1),
  duplicates integer not null check (duplicates >= 0),
  brought_by nfc not null,
  brought_at timestamptz not null,
  erase_on date not null,
  erased_at timestamptz,
  plan jsonb,
  seed bigint,
  frame_hash text,
  algorithm text,
  drawn_at timestamptz
);
create index survey_frame_of_survey on survey_frame (survey_id);
create table survey_frame_person (
  frame_id uuid not null references survey_frame,
  place integer not null check (place >= 1),
  unit_id nfc not null,
  stratum nfc not null,
  sealed text not null,
  standing text not null check (standing in ('frame', 'drawn', 'substitute', 'replaced', 'called-in')),
  turn integer,
  reason nfc,
  primary key (frame_id, place)
);

-- What is paid to whom: apart from answers, without a column that leads to one.
create table survey_payment (
  id uuid primary key,
  survey_id uuid not null references survey,
  sealed text not null,
  amount integer not null check (amount >= 0)
);

select audit_table('consent_text');
select audit_table('survey_unit');
select audit_table('survey_target');
select audit_table('survey_version');
select audit_table('survey_public_link');
select audit_table('survey_count');
select audit_table('survey_estimate');
select audit_table('survey_frame');
select keep_for_ever('consent_text');
select keep_for_ever('survey_version');
select keep_for_ever('survey_count');
select keep_for_ever('survey_estimate');

-- Responses in the order of their ids, which are chance, all by one transaction: neither the place of a row nor the number
-- of the transaction that wrote it says when it came: run once, when the survey is closed.
create function mix_survey_responses(survey uuid) returns integer
language plpgsql as $$
declare
  mixed integer;
begin
  alter table survey_response disable trigger keep_for_ever;
  create temporary table mixed_response on commit drop as
    select * from survey_response where survey_id = survey;
  delete from survey_response where survey_id = survey;
  insert into survey_response select * from mixed_response order by id;
  get diagnostics mixed = row_count;
  drop table mixed_response;
  alter table survey_response enable trigger keep_for_ever;
  return mixed;
end
$$;
