-- Editions were published before they said what they were computed from. Their own hash stands in its place: it equals
-- no inputs, so the next publication of such a round is a correction and asks for its reason.
alter table edition add column inputs_sha256 sha256_hex;
alter table edition disable trigger keep_for_ever;
update edition set inputs_sha256 = manifest_sha256;
alter table edition enable trigger keep_for_ever;
alter table edition alter column inputs_sha256 set not null;
