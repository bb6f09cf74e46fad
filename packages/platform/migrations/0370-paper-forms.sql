-- Forms on paper are typed twice, by two people. What each typed waits here until both agree or a third decides; then the
-- response is stored, the code is spent and these rows are gone, in one transaction. No time stands here, and the log says
-- that a form was typed, not which.
create table survey_paper_key (
  code_hash text not null references survey_code (hash) on delete cascade,
  place integer not null check (place in (1, 2)),
  survey_id uuid not null references survey,
  -- The first letters of the code, to find the sheet in a pile.
  begins text not null check (begins ~ '^[2-9a-z]{4}$'),
  questionnaire_version_id uuid not null references questionnaire_version,
  typed_by nfc not null,
  answers jsonb not null,
  primary key (code_hash, place)
);
create index survey_paper_key_of_survey on survey_paper_key (survey_id);
