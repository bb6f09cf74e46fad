-- The program's role owns no table (record 39) and could not mix the responses of a survey that it closes: it may do exactly
-- that through this function, as whoever owns the tables.
alter function mix_survey_responses(uuid) security definer;
alter function mix_survey_responses(uuid) set search_path = public, pg_temp;
