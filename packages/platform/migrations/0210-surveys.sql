-- Surveys. A version of a questionnaire never changes. A code lets somebody answer once; answers stand apart from codes: no
-- column leads from one to the other, neither has a time, and codes are deleted when the survey is closed (record 0044).
create table questionnaire_version (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  form_id nfc not null,
  version nfc not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  form jsonb not null,
  kept_by nfc not null,
  kept_at timestamptz not null,
  unique (evaluation_id, sha256)
);
create table survey (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  questionnaire_version_id uuid not null references questionnaire_version,
  title_vi nfc not null,
  title_en nfc not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  grace_minutes integer not null check (grace_minutes between 0 and 1440),
  closed_at timestamptz
);
create index survey_of_evaluation on survey (evaluation_id);

create table survey_code (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  survey_id uuid not null references survey,
  unit_id nfc not null,
  spent boolean not null
);
create index survey_code_of_survey on survey_code (survey_id);
create table survey_response (
  id uuid primary key,
  survey_id uuid not null references survey,
  questionnaire_version_id uuid not null references questionnaire_version,
  unit_id nfc not null,
  mode text not null check (mode in ('link', 'kiosk', 'telephone', 'tablet', 'paper')),
  language nfc not null,
  answers jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
create index survey_response_of_survey on survey_response (survey_id, unit_id);

select audit_table('questionnaire_version');
select audit_table('survey');
select keep_for_ever('questionnaire_version');
select keep_for_ever('survey_response');
