import type { Words } from "./vi.ts";

export const en: Words = {
  workspace: "Workspace",
  skip: "Skip to the main content",
  otherLanguage: "Tiếng Việt",
  organisations: "Organisations",
  menu: "Menu",
  guides: "Other guides",
  signOut: "Sign out",
  log: "Log",
  operation: "Operation",
  personalData: "Personal data",
  loading: "Loading …",
  sending: "Sending …",
  errorTitle: "This could not be done",
  keptAdvice:
    "This step closed while you were writing. The text is kept on this computer: copy it, " +
    "and ask the reform office for more time, giving the reason. " +
    "When the step opens again, the text is back in the form.",
  optional: (label) => `${label} (optional)`,
  notFound: "Page not found",
  toHome: "To the home page",
  back: "Back",
  close: "Close",
  chars: "Keys",

  home: {
    title: (name) => `Welcome, ${name}`,
    menu: "Home",
    roles: "Your roles",
    noRoles:
      "You have no role yet. Ask the reform office or an administrator; " +
      "meanwhile check how your account is protected.",
    next: "What you can do now",
    everyEvaluation: "every evaluation",
    protect: "Turn on two-step verification",
    protectWhy:
      "An administrator's account should also require a code from a telephone or a passkey, " +
      "so that a lost password alone gives nobody access.",
    addPeople: "Import accounts from an Excel file",
    seePeople: "View and search accounts",
    checkText: "Check the figures of an article or report against published results",
  },

  signIn: {
    title: "Sign in",
    signInName: "Sign-in name",
    password: "Password",
    submit: "Sign in",
    haveCode: "I have a one-time code",
    forgot: "Forgot the password? Ask your administrator for a one-time code.",
    issuers: "Or sign in with",
    problems: {
      "identity-not-linked":
        "No account here is linked with this identity. " +
        "Sign in with name and password, then link it on the page “My account”.",
      "identity-linked-elsewhere":
        "This identity is linked with another account. Ask an administrator to look into it.",
      "issuer-visit-cancelled":
        "You cancelled at the other service; nothing has changed here. Start again, or sign in with name and password.",
      "issuer-visit-lost": "Signing in through the other service was not finished. Start again.",
    },
  },

  code: {
    title: "Set a password with a one-time code",
    lead: "An administrator gave you the code. It works once and expires after 7 days.",
    code: "One-time code",
    codeHint: "12 letters and digits, e.g. 7KQP-2M4X-9RTD. Upper or lower case does not matter.",
    submit: "Set the password and start",
    toSignIn: "To the sign-in page",
  },

  newPassword: {
    title: "Choose a password of your own",
    lead: "The password you used was set by somebody else. Replace it with one that only you know.",
    label: "New password",
    hint: "At least 12 characters. A short sentence with spaces is best. Special characters are not needed.",
    submit: "Save the password",
  },

  secondFactor: {
    title: "Two-step verification",
    code: "Six-digit code",
    codeHint: "Open the authenticator app on your telephone and enter the code it shows.",
    submit: "Confirm",
    recovery: "No telephone at hand? Use a recovery code",
    recoveryCode: "Recovery code",
    recoveryHint: "One of the ten codes you kept when you turned on two-step verification. Each works once.",
    totp: "Use the six-digit code on the telephone",
    passkey: "Use this device's passkey",
    lost: "Lost both telephone and recovery codes? Ask an administrator to turn off two-step verification.",
  },

  enrol: {
    title: "Turn on two-step verification",
    required: "Your role requires two-step verification before you can start.",
    step1:
      "1. Install an authenticator app on your telephone (Google Authenticator, " +
      "Microsoft Authenticator, Aegis … all work).",
    step2: "2. Scan the picture below, or enter the key manually.",
    qrAlt: "QR code that adds the account to the authenticator app; the key in letters stands right below.",
    secret: "Key to enter manually",
    step3: "3. Enter the six-digit code the app shows now.",
    submit: "Turn on",
    begin: "Turn on the six-digit code",
    recoveryTitle: "Keep these ten recovery codes now",
    recoveryLead:
      "Each replaces the telephone once. They are shown only this time; print them or copy them to a safe place.",
    saved: "I have kept the codes",
    print: "Print the codes",
  },

  my: {
    title: "My account",
    who: "Details",
    fullName: "Full name",
    signInName: "Sign-in name",
    organisation: "Organisation",
    email: "E-mail",
    phone: "Telephone",
    none: "not given",
    wrong: "Is something wrong here? Ask an administrator.",
    password: "Change the password",
    present: "Current password",
    passwordChanged: "The password is changed. You have been signed out on all other devices.",
    factors: "Two-step verification",
    totpOn: (left) => `Six-digit code on the telephone: on. ${left} recovery codes left.`,
    totpOff: "Six-digit code on the telephone: off.",
    totpRemove: "Remove the six-digit code",
    renew: "Create new recovery codes",
    confirmPassword: "Enter your password to confirm",
    passkeys: "Passkeys",
    passkeysNone:
      "No passkeys yet. A passkey is a fingerprint, " +
      "the device PIN or a USB key; the second step then takes one touch.",
    passkeyAdd: "Add a passkey",
    passkeyLabel: "Name of the passkey",
    passkeyLabelHint: "e.g. Desk, room 302",
    passkeyRemove: (label) => `Remove the passkey ${label}`,
    passkeyFailed:
      "No passkey was created (cancelled, or not supported on this device). Try again or use the six-digit code.",
    added: (date) => `added at ${date}`,
    sessions: "Sessions",
    sessionsLead:
      "Where this account is signed in. If you see a device that is not yours, " +
      "sign it out and change your password at once.",
    thisOne: "this device",
    lastSeen: (date, address) => `last used at ${date}, from ${address}`,
    endSession: (device) => `Sign out ${device}`,
    endOthers: "Sign out all other devices",
    ended: "Signed out.",
    onlyThis: "Only this device.",
    identities: "Linked identities",
    link: (name) => `Link with ${name}`,
    unlink: (name) => `Unlink ${name}`,
  },

  accounts: {
    title: "Accounts",
    search: "Find by name, sign-in name or organisation",
    searchHint: "With or without diacritics. Press / to search, ↑ ↓ to select, Enter to open.",
    role: "Role",
    anyRole: "Any role",
    status: "Status",
    open: "In use",
    closed: "Closed",
    add: "Add an account",
    import: "Import from Excel",
    count: (n) => (n === "1" ? "1 account" : `${n} accounts`),
    name: "Full name",
    organisation: "Organisation",
    roles: "Roles",
    lastSeen: "Last used",
    never: "never signed in",
    noRole: "none",
    factor: "Two-step verification",
    factorOn: "on",
    factorOff: "off",
    states: { invited: "password not set", active: "in use", closed: "closed" },
    nothingFound: "No account matches.",
    clear: "Clear the search",
    onlyYou:
      "Yours is the only account so far. " +
      "Import the whole list of contact officers from an Excel file, or add people one by one.",
    previous: "Previous page",
    next: "Next page",
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
  },

  account: {
    add: "Add an account",
    signInNameHint: "Letters a–z, digits, dots. It cannot be changed later. e.g. an.nguyenvan",
    submitAdd: "Add the account",
    details: "Details",
    save: "Save the details",
    saved: "Saved.",
    newOrganisation: "Organisation not on the list?",
    organisationName: "Name of the new organisation",
    organisationCode: "Identification code",
    addOrganisation: "Add the organisation",
    organisationAdded: (name) => `${name} has been added.`,
    choose: "Choose …",
    codeTitle: "One-time code",
    codeGiven: (name) => `One-time code of ${name}`,
    codeLead: (until) =>
      `Hand it over in person or by telephone. It works once, until ${until}, and is not shown again.`,
    codeUse: "The recipient opens the sign-in page and chooses “I have a one-time code”.",
    giveCode: "Give a one-time code",
    giveCodeLead:
      "For a forgotten password or a lost telephone. The current password works until the code is used.",
    removeFactors: "Also turn off two-step verification (telephone lost)",
    reason: "Reason",
    reasonHint: "e.g. letter 15/SNV-CCHC",
    roles: "Roles",
    noRoles: "No role given: this person can sign in and has no work yet.",
    giveRole: "Give a role",
    evaluation: "Evaluation",
    everyEvaluation: "Every evaluation",
    given: (by, date, reason) => `given by ${by} at ${date}: ${reason}`,
    taken: (by, date, reason) => `taken by ${by} at ${date}: ${reason}`,
    proposed: (by, date, reason) => `Awaiting a second person. Proposed by ${by} on ${date}: ${reason}`,
    agree: "Approve the role",
    decline: "Decline",
    take: (role) => `Withdraw ${role}`,
    past: "Withdrawn roles",
    security: "Security",
    sessions: (n) =>
      n === 0 ? "No session is open." : n === 1 ? "1 session is open." : `${n} sessions are open.`,
    endSessions: "Sign out everywhere",
    lockedUntil: (time) => `Locked after too many wrong attempts, until ${time}. A one-time code unlocks it.`,
    closeAccount: "Close the account",
    closeLead: "This person can no longer sign in; all work and history stay. It can be reopened.",
    reopen: "Reopen the account",
    done: "Done.",
  },

  import: {
    title: "Import accounts from a file",
    lead:
      "An Excel (.xlsx) or CSV file, one person per row. Required columns: " +
      "Họ và tên (full name), Cơ quan (organisation). Optional: Tên đăng nhập (sign-in name), " +
      "Vai trò (roles), Thư điện tử (e-mail), Điện thoại (telephone).",
    template: "Download the template",
    file: "List of people",
    choose: "Choose a file",
    chosen: (name) => `Chosen file: ${name}`,
    fileMissing: "Choose the list of people.",
    addOrganisations: "Add organisations that are missing",
    check: "Trial run",
    checkHint: "The trial run checks everything exactly as the import does, and saves nothing.",
    refused: (faults, rows) =>
      `The file has ${faults === 1 ? "1 place" : `${faults} places`} to correct` +
      `${rows === "" ? "" : ` (row ${rows})`}. ` +
      "Nothing was saved. Correct the file and check again.",
    place: "Cell",
    what: "To correct",
    good: (n) =>
      `The file is good: ${n === 1 ? "1 account" : `${n} accounts`} would be created. Nothing has been saved yet.`,
    newOrganisations: "Organisations that would be added:",
    write: (n) => (n === 1 ? "Create 1 account" : `Create ${n} accounts`),
    written: (n) => (n === 1 ? "1 account created" : `${n} accounts created`),
    codesLead: (until) =>
      `Everybody has a one-time code, valid until ${until}. ` +
      "The codes are shown only this time: print or download them now.",
    print: "Print the codes",
    download: "Download the list (CSV)",
    code: "One-time code",
    another: "Import another file",
  },
};
