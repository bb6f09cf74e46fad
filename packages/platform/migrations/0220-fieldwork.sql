-- Fieldwork (record 0033): interviewers with a code of their own, the devices they work on, what is known of an interview beside
-- its answers. Who was interviewed stands nowhere.
create table survey_interviewer (
  id uuid primary key,
  survey_id uuid not null references survey,
  name nfc not null,
  code_hash text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
  -- [{ "unit": unit version, "wanted": interviews }]
  units jsonb not null,
  made_by nfc not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index survey_interviewer_of_survey on survey_interviewer (survey_id);

-- By the server's clock; what the device says of itself beside it.
create table survey_device (
  id uuid primary key,
  survey_id uuid not null references survey,
  interviewer_id uuid not null references survey_interviewer,
  first_contact timestamptz not null,
  last_contact timestamptz not null,
  open_items integer not null check (open_items >= 0),
  oldest_open timestamptz,
  clock_ahead_seconds integer not null
);
create index survey_device_of_survey on survey_device (survey_id);

create table survey_interview (
  response_id uuid primary key,
  survey_id uuid not null references survey,
  interviewer_id uuid not null references survey_interviewer,
  device_id uuid not null,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  received_at timestamptz not null
);
create index survey_interview_of_survey on survey_interview (survey_id, interviewer_id);

select audit_table('survey_interviewer');
