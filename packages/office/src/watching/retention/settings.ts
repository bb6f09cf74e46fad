/** For how many days what is known of people is kept, beyond what an evaluation itself is made of. */
export interface RetentionSettings {
  /** Sessions that ended: device, address, times. Their opening and end stay in the log. */
  readonly sessionDays: number;
  /** Letters that were sent or given up, with the address they went to. */
  readonly letterDays: number;
  /** Notices that somebody was told, with their letters. */
  readonly noticeDays: number;
  /** Mail address and telephone of accounts, counted from when they were closed. */
  readonly closedContactDays: number;
  /** Requests of people about their data, counted from when they were finished. */
  readonly requestDays: number;
}

export const RETENTION_DEFAULTS: RetentionSettings = {
  sessionDays: 365,
  letterDays: 365,
  noticeDays: 730,
  closedContactDays: 730,
  requestDays: 1_825,
};
