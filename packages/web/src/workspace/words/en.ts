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
  loading: "Loading …",
  sending: "Sending …",
  errorTitle: "Not done yet",
  keptAdvice:
    "This step closed while you were writing. The text is kept on this machine: copy it, " +
    "and ask the reform office for more time, giving the reason. " +
    "When the step opens again it stands in the form.",
  optional: (label) => `${label} (optional)`,
  notFound: "There is no such page",
  toHome: "To the first page",
  back: "Back",
  close: "Close",
  chars: "Keys",

  home: {
    title: (name) => `Welcome, ${name}`,
    menu: "First page",
    roles: "Your roles",
    noRoles:
      "You have no role yet. Ask the reform office or an administrator; " +
      "meanwhile look at how your account is protected.",
    next: "What you can do now",
    everyEvaluation: "every evaluation",
    protect: "Turn on a second step for your account",
    protectWhy:
      "An account that administers should also need a code on a telephone or a passkey, " +
      "so that a lost password loses nothing else.",
    addPeople: "Import accounts from an Excel file",
    seePeople: "See and find accounts",
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
      "issuer-visit-lost": "Signing in through the other service was not finished. Start again.",
    },
  },

  code: {
    title: "Set a password with a one-time code",
    lead: "An administrator gave you the code. It works once, within 7 days.",
    code: "One-time code",
    codeHint: "12 letters and digits, such as 7KQP-2M4X-9RTD. Upper or lower case does not matter.",
    submit: "Set the password and start",
    toSignIn: "To the sign-in page",
  },

  newPassword: {
    title: "Choose a password of your own",
    lead: "The password you used was set by somebody else. Replace it by one that only you know.",
    label: "New password",
    hint: "At least 12 characters. A short sentence with blanks is best. Special characters are not needed.",
    submit: "Save the password",
  },

  secondFactor: {
    title: "Second step",
    code: "Six-digit code",
    codeHint: "Open the authenticator app on your telephone and type the code it shows.",
    submit: "Confirm",
    recovery: "No telephone at hand? Use a recovery code",
    recoveryCode: "Recovery code",
    recoveryHint: "One of the ten codes you kept when you turned the second step on. Each works once.",
    totp: "Use the six-digit code on the telephone",
    passkey: "Use this machine's passkey",
    lost: "Lost both telephone and recovery codes? Ask an administrator to remove the second step.",
  },

  enrol: {
    title: "Turn on the second step",
    required: "Your role needs a second step before work can begin.",
    step1:
      "1. Install an authenticator app on your telephone (Google Authenticator, " +
      "Microsoft Authenticator, Aegis … all work).",
    step2: "2. Scan the picture below, or type the key by hand.",
    qrAlt: "QR code that adds the account to the authenticator app; the key in letters stands right below.",
    secret: "Key to type by hand",
    step3: "3. Type the six-digit code that the app shows now.",
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
    wrong: "Something wrong here? Ask an administrator.",
    password: "Change the password",
    present: "Present password",
    passwordChanged: "The password is changed. Sessions on other machines have ended.",
    factors: "Second step",
    totpOn: (left) => `Six-digit code on the telephone: on. ${left} recovery codes left.`,
    totpOff: "Six-digit code on the telephone: off.",
    totpRemove: "Remove the six-digit code",
    renew: "Make new recovery codes",
    confirmPassword: "Type your password to confirm",
    passkeys: "Passkeys",
    passkeysNone:
      "No passkey yet. A passkey is a fingerprint, " +
      "the machine's PIN or a USB device; the second step is then one touch.",
    passkeyAdd: "Add a passkey",
    passkeyLabel: "Name of the passkey",
    passkeyLabelHint: "Such as: Desk, room 302",
    passkeyRemove: (label) => `Remove the passkey ${label}`,
    passkeyFailed:
      "The browser made no passkey (cancelled, or the machine has none). Try again or use the six-digit code.",
    added: (date) => `added at ${date}`,
    sessions: "Sessions",
    sessionsLead:
      "Where this account is open. If you see a machine that is not yours, " +
      "sign it out and change the password at once.",
    thisOne: "this machine",
    lastSeen: (date, address) => `last used at ${date}, from ${address}`,
    endSession: (device) => `Sign out ${device}`,
    endOthers: "Sign out all other machines",
    ended: "Signed out.",
    onlyThis: "Only this machine.",
    identities: "Linked identities",
    link: (name) => `Link with ${name}`,
    unlink: (name) => `Unlink ${name}`,
  },

  accounts: {
    title: "Accounts",
    search: "Find by name, sign-in name or organisation",
    searchHint: "With or without marks. Press / to search, ↑ ↓ to choose, Enter to open.",
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
    factor: "Second step",
    factorOn: "on",
    factorOff: "off",
    states: { invited: "password not set", active: "in use", closed: "closed" },
    nothingFound: "No account fits.",
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
    signInNameHint: "Letters a–z, digits, dots. It cannot be changed later. Such as: an.nguyenvan",
    submitAdd: "Add the account",
    details: "Details",
    save: "Save the details",
    saved: "Saved.",
    newOrganisation: "Is the organisation not on the list?",
    organisationName: "Name of the new organisation",
    organisationCode: "Identification code",
    addOrganisation: "Add the organisation",
    organisationAdded: (name) => `${name} is added.`,
    choose: "Choose …",
    codeTitle: "One-time code",
    codeGiven: (name) => `One-time code of ${name}`,
    codeLead: (until) =>
      `Hand it over in person or by telephone. It works once, until ${until}, and is not shown again.`,
    codeUse: "The receiver opens the sign-in page and chooses “I have a one-time code”.",
    giveCode: "Give a one-time code",
    giveCodeLead:
      "For a forgotten password or a lost telephone. The present password works until the code is used.",
    removeFactors: "Also remove the second step (telephone lost)",
    reason: "Reason",
    reasonHint: "Such as: letter 15/SNV-CCHC",
    roles: "Roles",
    noRoles: "No role given: this person can sign in and has no work yet.",
    giveRole: "Give a role",
    evaluation: "Evaluation",
    everyEvaluation: "Every round",
    given: (by, date, reason) => `given by ${by} at ${date}: ${reason}`,
    taken: (by, date, reason) => `taken by ${by} at ${date}: ${reason}`,
    proposed: (by, date, reason) => `Waits for a second person. Proposed by ${by} on ${date}: ${reason}`,
    agree: "Agree to the role",
    decline: "Do not agree",
    take: (role) => `Take ${role}`,
    past: "Roles taken back",
    security: "Protection",
    sessions: (n) =>
      n === 0 ? "No session is open." : n === 1 ? "1 session is open." : `${n} sessions are open.`,
    endSessions: "Sign out everywhere",
    lockedUntil: (time) => `Waiting after many wrong entries, until ${time}. A one-time code ends the wait.`,
    closeAccount: "Close the account",
    closeLead: "This person can no longer sign in; all work and history stay. It can be reopened.",
    reopen: "Reopen the account",
    done: "Done.",
  },

  import: {
    title: "Import accounts from a file",
    lead:
      "An Excel (.xlsx) or CSV file, one person a row. Needed columns: " +
      "Họ và tên (full name), Cơ quan (organisation). Others: Tên đăng nhập (sign-in name), " +
      "Vai trò (roles), Thư điện tử (e-mail), Điện thoại (telephone).",
    template: "Download the template",
    file: "File of people",
    choose: "Choose a file",
    chosen: (name) => `Chosen file: ${name}`,
    fileMissing: "Choose the file of people.",
    addOrganisations: "Add organisations that are missing",
    check: "Trial run",
    checkHint: "The trial reads and judges exactly as the real run, and writes nothing.",
    refused: (faults, rows) =>
      `The file has ${faults === 1 ? "1 place" : `${faults} places`} to correct` +
      `${rows === "" ? "" : ` (row ${rows})`}. ` +
      "Nothing was written. Correct the file and check again.",
    place: "Cell",
    what: "To correct",
    good: (n) =>
      `The file is good: ${n === 1 ? "1 account" : `${n} accounts`} would be made. Nothing was written yet.`,
    newOrganisations: "Organisations that would be added:",
    write: (n) => (n === 1 ? "Make 1 account" : `Make ${n} accounts`),
    written: (n) => (n === 1 ? "1 account made" : `${n} accounts made`),
    codesLead: (until) =>
      `Everybody has a one-time code, valid until ${until}. ` +
      "The codes are shown only this time: print or download them now.",
    print: "Print the codes",
    download: "Download the list (CSV)",
    code: "One-time code",
    another: "Import another file",
  },
};
