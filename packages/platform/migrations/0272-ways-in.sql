-- A code for somebody who answers by telephone, a link for a kiosk: the response says how it came. None is what it was before:
-- a personal link, a link for everybody.
alter table survey_code add column mode text check (mode in ('telephone', 'paper'));
alter table survey_public_link add column mode text check (mode in ('kiosk'));
alter table survey_public_link drop constraint survey_public_link_survey_id_unit_id_key;
create unique index survey_public_link_of_unit on survey_public_link (survey_id, unit_id, coalesce(mode, 'public'));
