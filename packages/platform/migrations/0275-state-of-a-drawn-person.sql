-- "Standing" is what counts for an item, and nothing else: a person of a sample list has a state.
alter table survey_frame_person rename column standing to state;
