/** Reminders that were sent, what became of the letters, and how many days before the end they go out. */
export {
  addReminder,
  daysBefore,
  letterCounts,
  type PhaseNow,
  phasesNow,
  readReminder,
  readReminders,
  setDaysBefore,
} from "./store.ts";
