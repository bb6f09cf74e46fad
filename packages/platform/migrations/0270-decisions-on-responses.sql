-- What somebody decided about a response, with the reason; the last decision stands. The response itself stays as it came.
-- Before a survey is closed only interviews are decided about: a decision has a time, and a response by link has none.
create table survey_decision (
  survey_id uuid not null references survey,
  response_id uuid not null,
  number integer not null check (number >= 1),
  decision text not null check (decision in ('rejected', 'accepted')),
  reason nfc not null,
  decided_by nfc not null,
  decided_at timestamptz not null,
  primary key (survey_id, response_id, number)
);
create view survey_rejected as
  select survey_id, response_id, reason, decided_by, decided_at from survey_decision latest
  where decision = 'rejected' and not exists (
    select from survey_decision later
    where later.survey_id = latest.survey_id and later.response_id = latest.response_id and later.number > latest.number
  );

-- How many of those of a unit who were drawn did not answer, and why: counts alone, no person.
create table survey_outcome (
  survey_id uuid not null references survey,
  unit_id nfc not null,
  outcome text not null check (outcome in ('refused', 'not-reached', 'not-eligible')),
  count integer not null check (count >= 0),
  primary key (survey_id, unit_id, outcome)
);

select audit_table('survey_decision');
select audit_table('survey_outcome');
select keep_for_ever('survey_decision');
