-- To whom somebody of a frame was given: 'paper', 'telephone', 'interviewer <id>', or 'link <id of the contact>'.
alter table survey_frame_person add column assigned text;
