-- An estimate is kept as it was written, byte for byte, so that its fingerprint can be found again.
alter table survey_estimate alter column estimate type json using estimate::json;
