-- Until now the reform office alone sent reminders.
alter table reminder add column kind text check (kind in ('asked', 'daily', 'opens'));
alter table reminder disable trigger keep_for_ever;
update reminder set kind = 'asked';
alter table reminder enable trigger keep_for_ever;
alter table reminder alter column kind set not null;
alter table reminder drop constraint reminder_about_check;
alter table reminder add check (about in ('self-assessment', 'appraisal', 'explanation', 'second-appraisal', 'council', 'preview'));
