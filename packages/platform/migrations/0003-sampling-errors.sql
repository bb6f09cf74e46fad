-- Figures that are estimates from a sample carry their error along. Text, so that what was stated comes out again byte
-- for byte: plain decimals; covariances with other figures of the unit as "item:fact=number; …".
alter table figure
  add column standard_error text check (standard_error ~ '^[0-9.e-]+$'),
  add column n text check (n ~ '^[0-9]+$'),
  add column df text check (df ~ '^[0-9.]+$'),
  add column deff text check (deff ~ '^[0-9.e-]+$'),
  add column covariances nfc,
  add constraint figure_error_needs_standard_error check (standard_error is not null or num_nonnulls(n, df, deff, covariances) = 0);
alter table figure_history
  add column standard_error text,
  add column n text,
  add column df text,
  add column deff text,
  add column covariances nfc;
