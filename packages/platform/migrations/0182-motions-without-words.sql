-- Whoever holds a motion may have given no reason. Until here the program wrote one in Vietnamese in that place, which
-- those who read English could not read; what was written so stays as it is.
alter table council_motion drop constraint council_motion_reason_check;
