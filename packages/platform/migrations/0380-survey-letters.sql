-- Letters to people who were drawn and have a link of their own: invitations, and reminders to those whose code is not spent.
-- A letter hangs on its contact and goes with it when the survey is closed; what stays is how many letters a wave had.
create table survey_letter_wave (
  survey_id uuid not null references survey,
  number integer not null check (number >= 1),
  kind text not null check (kind in ('invitation', 'reminder')),
  -- What the office adds to the usual words; '' for nothing.
  message nfc not null,
  -- Where links lead.
  address nfc not null,
  letters integer not null check (letters >= 1),
  made_by nfc not null,
  made_at timestamptz not null,
  primary key (survey_id, number)
);
select audit_table('survey_letter_wave');

create table survey_letter (
  contact_id uuid not null references survey_contact (id) on delete cascade,
  survey_id uuid not null,
  wave integer not null,
  made_at timestamptz not null,
  next_try_at timestamptz not null,
  taken_at timestamptz,
  tries integer not null,
  -- answered: the code was spent before the letter went out
  outcome text check (outcome in ('sent', 'refused', 'uncertain', 'too-old', 'answered')),
  primary key (contact_id, wave),
  foreign key (survey_id, wave) references survey_letter_wave
);
create index survey_letter_due on survey_letter (next_try_at) where outcome is null;
create index survey_letter_of_wave on survey_letter (survey_id, wave);
