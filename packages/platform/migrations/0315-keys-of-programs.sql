-- A key with which a program acts for somebody: a session that lasts, with a name and what it may be used for.
alter table session
  add column key_name nfc,
  add column key_permissions text[],
  add constraint session_key_is_whole check ((key_name is null) = (key_permissions is null));
