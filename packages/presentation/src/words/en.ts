import { method } from "./method-en.ts";
import { rule } from "./rule-en.ts";
import { complaint } from "./en-complaint.ts";
import { correction } from "./en-correction.ts";
import { files } from "./en-files.ts";
import { open } from "./en-open.ts";
import { press } from "./en-press.ts";
import { signed } from "./en-signed.ts";
import { unitPage } from "./en-unit-page.ts";
import type { Words } from "./vi.ts";

const places = (n: number) => (n === 1 ? "1 place" : `${n} places`);

/** Words of the public pages in English: written, not translated word by word. */
export const en: Words = {
  languageName: "English",
  skip: "Skip to content",
  home: "Home",
  breadcrumb: "You are here",
  tools: "Reading tools",
  larger: "Larger text",
  smaller: "Smaller text",
  contrast: "High contrast",
  print: "Print this page",
  demonstration: "A demonstration on public figures, not an official publication.",
  sample: "Sample criteria set, not an issued text.",
  reconstructed:
    "Criteria set reconstructed from published results; the wording of the original text has not been checked.",
  issued: "Criteria set as issued.",
  source: "Source",
  note: "Note",
  missing: {
    "not-published": "not published by the source",
    "not-copied": "not in the copied source",
    "no-figures": "no figures yet",
  },
  notApplicable: "not applicable",
  notRanked: "not ranked",
  units: (n) => `${n} units`,

  footer: {
    responsible: "Responsible",
    address: "Address",
    phone: "Telephone",
    email: "E-mail",
    complaints:
      "To question a result, write to the e-mail address or call " +
      "the number above and name the index, the year and the unit.",
    siteMap: "Site map",
    accessibility: "Accessibility",
    openSource:
      "Thang Điểm is open-source software. Every number on this site can be recomputed from its edition.",
  },

  start: {
    title: "How government is scored, and why",
    lead:
      "Results of the indices of administrative reform, public satisfaction and local governance. " +
      "Every number opens up to show its rule, its source and the legal text behind it.",
    newest: "Latest results",
    allIndices: "All indices",
    find: "Find your unit",
    findHint: "Type the name of a province, commune, ward or department, with or without Vietnamese marks.",
    findLabel: "Name of the unit",
    findShort: "Find a unit",
    findOpen: "Type a name, an older name or an abbreviation",
    findNone: "No unit has this name.",
    findCount: (n) => (n === 1 ? "1 unit matches" : `${n} units match`),
    browse: "Choose from the list",
    read: "See the ranking",
    years: (from, to) => (from === to ? String(from) : `${from}–${to}`),
    first: "First",
    mean: "Mean",
    year: "Year",
  },

  ranking: {
    kicker: "Ranking",
    title: (index, year) => `${index} ${year}: the ranking`,
    caption: (index, year) => `Ranking, ${index} ${year}`,
    more: "Worth noting",
    place: "Rank",
    unit: "Unit",
    index: "Index",
    ofMaximum: (max) => `of ${max} points`,
    inPercent: "%",
    scale: "Scale",
    class: "Class",
    quartile: "Quartile",
    change: "Since last year",
    changeSince: (year) => `Since ${year}`,
    region: "Region",
    mean: "Mean",
    meanOf: (group) => `Mean: ${group}`,
    search: "Search the table",
    searchHint: "with or without marks",
    group: "Group",
    allGroups: "All groups",
    allRegions: "All regions",
    ascending: "ascending",
    descending: "descending",
    sortBy: (what) => `Sort by ${what}`,
    shown: (n, all) => `${n} of ${all} units`,
    clear: "Clear filters",
    none: "No unit matches. Remove a filter.",
    allColumns: "Show points by component",
    groups: "Jump to group",
    page: (n, all) => `Page ${n} of ${all}`,
    pages: "Pages of the table",
    withinPage: "The long table is split into pages; sorting and filters act on the page shown.",
    tieShared:
      "Units with equal results share a rank (marked =); the next rank skips the places taken: 1, 2, 3=, 3=, 5.",
    tieDense: "Units with equal results share a rank (marked =); the next rank follows on: 1, 2, 3=, 3=, 4.",
    onExact: (decimals) =>
      `Ranked on exact, unrounded values; numbers shown are rounded half up to ${decimals} decimals.`,
    onShown: (decimals) => `Ranked on values rounded to ${decimals} decimals.`,
    quartileRule: "Quarters of the ranking: 1 highest, 2 upper middle, 3 lower middle, 4 lowest.",
    barNote:
      "The dot stands on the range of values in the table (its ends are in the column head), which does not begin " +
      "at 0; the upright tick is the mean of the group.",
    barAlone:
      "The dot stands on the range of values in the table (its ends are in the column head), " +
      "which does not begin at 0.",
    fold: "Search and filter the table",
    unrounded:
      "Differences are computed from unrounded figures, " +
      "so they may be off by one in the last digit from the difference of two printed numbers.",
    regionsOfToday: "Regions are the six socio-economic regions as divided in 2021, applied to every year.",
    publishedPlaces:
      "Only part of the results was published: ranks are those the source prints, not computed from a list with gaps.",
    interval: "95% confidence interval",
    between: (low, high) => `from ${low} to ${high}`,
    noSample: "not from a sample",
    possiblePlaces: (low, high) => (low === high ? `rank surely ${low}` : `rank may be ${low} to ${high}`),
    tier: (tier) => `tier ${tier}`,
    intervalNote:
      "Whiskers on the dot and the column of 95% confidence intervals show the sampling error behind a number.",
    placesNote: (draws, seed) =>
      "Possible ranks: the range that holds 95% of the ranks when the estimates are drawn again " +
      `within their errors ${draws} times and ranked anew (seed ${seed}, anyone can draw again).`,
    tierNote:
      "Units in one bracket form a tier that cannot be told apart " +
      "from its first unit: the first does not rank above them in at least 95% of the draws.",
    howToRead: "How to read this table",
  },

  quartile: { 1: "highest", 2: "upper middle", 3: "lower middle", 4: "lowest" },
  quartileLong: (n, word) => `Quartile ${n}, ${word}`,

  change: {
    up: (n) => `up ${places(n)}`,
    down: (n) => `down ${places(n)}`,
    same: "same rank",
    none: "–",
  },

  nav: {
    ranking: "Ranking",
    map: "Map",
    trend: "Over time",
    compare: "Compare",
    method: "Method",
    edition: "Edition and downloads",
    years: "Other years",
    pages: "Pages of this index",
  },

  profile: {
    place: "Rank",
    placeOf: (of, units) => `of ${of} ${units}`,
    indexOfSource: "Index as printed",
    meanOfSource: "Mean as printed",
    lostPlain: "Points lost by component",
    shared: "shared",
    index: "Index",
    mean: "Mean",
    best: "Best",
    worst: "Lowest",
    regionPlace: "Rank in region",
    classUndecided: "Not decided",
    class: "Class",
    obtained: (sum) => `${sum} points`,
    interval: (low, high) => `from ${low} to ${high} (95% confidence interval)`,
    placeInterval: (low, high) => (low === high ? `rank surely ${low}` : `rank may be ${low} to ${high}`),
    lostSubtitle:
      "Points missing from the maximum that applied, by component; the upright tick is the mean loss of all units",
    lost: "Points lost",
    lostMean: "Mean loss",
    componentsPlain: "Points by component",
    componentsSubtitle:
      "The bar is the unit's points on the maximum, the tick is the mean, the ring is the best unit",
    item: "Component",
    points: "Points",
    maximum: "Maximum",
    itemPlace: "Rank",
    why: "Why",
    whyThese: (points) => `Why ${points} points?`,
    whyMissing: "Why are there no points yet?",
    whyIndex: "Why this index?",
    rule: "Rule",
    inputs: "Inputs",
    maximumApplied: "Maximum that applied",
    otherMaximum:
      "“–” under mean, best and place: some items do not apply, so the unit is scored on another maximum and " +
      "its points cannot be set beside those of others.",
    fullMaximum: (points) => `the full maximum is ${points}`,
    rounding: "Rounding",
    roundedFrom: (before, decimals, by) => `from ${before}, to ${decimals} decimals, ${by}`,
    noRounding: "not rounded; the number shown is shortened",
    sources: "Source",
    decidedBy: "Who and when",
    inEdition: (id, day) => `edition ${id}, ${day}`,
    historyTitle: "Over the years",
    historySubtitle: (index) => `${index} over the years, against the mean of ranked units`,
    historyNone: "This series has one year so far.",
    cut: "new method",
    cutNote: "Lines are cut where the method changes: values on the two sides do not compare directly.",
    year: "Year",
    previous: "One rank up",
    next: "One rank down",
    compareWith: (unit) => `Compare with ${unit}`,
    neighbours: "Neighbours in the ranking",
    facts: "Worth noting",
    chartTable: "Data table of the chart",
    backToTable: "Back to the ranking",
  },

  map: {
    kicker: "Tile map",
    subtitle: (index, year) =>
      `${index} ${year}; one tile for each province or city, in four quartiles by rank`,
    islands: "Hoàng Sa archipelago belongs to Đà Nẵng City, Trường Sa archipelago to Khánh Hòa Province.",
    byRegion: "By region",
    regionMean: "Mean of the region",
    titlePlain: (index, year) => `${index} ${year} on the map`,
  },

  carried: {
    kicker: "After the reorganisation of units",
    title: (index: string, units: number) => `${index} of today’s ${units} provinces and cities`,
    standfirst: (day: string) =>
      `Results from before the mergers told for the units of ${day}, under the rule stated. ` +
      "This is a comparison, not a published result.",
    rules: "Rule of comparison",
    formerly: "Former units",
    unchanged: "unchanged",
    mapTitle: (index: string, year: number, units: number) =>
      `${index} ${year} told for ${units} provinces and cities`,
    link: (units: number) => `See it for today’s ${units} provinces and cities`,
    none: "No comparable value",
  },

  trend: {
    kicker: "Over time",
    title: (index, from, to) => `${index}, ${from}–${to}`,
    meansTitle: "The mean over the years",
    meanSubtitle: "Best, mean and lowest of the ranked units each year",
    bumpSubtitle: "Rank in each year; the leaders of the latest year stand out",
    pick: "Highlight a unit",
    pickNone: "None",
    multiplesTitle: "Each unit against the mean",
    multiplesSubtitle: "The red line is the unit, the grey line the mean; all on one scale",
    tableTitle: "Rank in each year",
    onlyOne: "This index has one year so far; the series appears with the second.",
    best: "Best",
    mean: "Mean",
    worst: "Lowest",
    otherGroups: (group) => `Figures of the group: ${group}.`,
  },

  compare: {
    kicker: "Compare",
    title: (index, year) => `Compare units: ${index} ${year}`,
    intro:
      "Choose two to five units to set every component side by side. " +
      "The choice is kept in the address, so a link shows others the same table.",
    noScript:
      "The comparison needs JavaScript to put together the units you choose. " +
      "Without it, every number can be read in the ranking and in the profile of each unit.",
    toRanking: "Open the ranking",
    choose: "Add a unit",
    remove: (unit) => `Remove ${unit}`,
    full: "Five units are chosen; remove one to add another.",
    empty: "No unit is chosen yet. Add at least two in the field above.",
    one: "Add at least one more unit to compare.",
    failed:
      "The comparison data could not be loaded. " +
      "Check the connection and reload the page; the ranking can still be read.",
    suggestions: "Neighbours in the ranking",
    finding: (first, second, n, all) => `${first} is ahead of ${second} on ${n} of ${all} components`,
    notCompared: (first, second) =>
      `${first} and ${second}: no main component has points that can be compared`,
    otherMaxima:
      "Lines that read “points / maximum”: something did not apply, so the units are scored on different maxima. " +
      "Points are not compared there; the strip shows the share of each unit's own maximum.",
    table: "Comparison table",
    strip: "On the maximum",
    pair: (first, second) => `${first} and ${second}`,
    data: "Comparison data (JSON)",
  },

  method,
  rule,
  complaint,
  correction,
  open,
  press,
  signed,
  unitPage,

  edition: {
    kicker: "Edition",
    title: (title) => title,
    lead:
      "An edition is never changed. " +
      "A mistake is corrected by a new edition that says what it changed; this address stays.",
    approval: "Approval",
    passedOver: {
      approval: "When it was approved, these steps of the calendar were not over:",
      publication: "When it was published, these steps of the calendar were not over:",
    },
    passedOverReason: "Reason for not waiting",
    superseded: "This edition has been corrected by a later one:",
    corrects: "This edition corrects an earlier one:",
    changes: "What changed",
    about: "About this edition",
    id: "Identifier",
    year: "Assessed year",
    publishedOn: "Published on",
    number: "Number",
    scheme: "Criteria set",
    schemeHash: "Fingerprint of the criteria set",
    signature: "Electronic signature",
    signedBy: (owner, key) => `${owner}, key ${key} (list of keys: /keys.json)`,
    signatureRevoked: (key, day, reason) => `Key ${key} was revoked on ${day}: ${reason}`,
    engine: "Engine version",
    sources: "Sources of the figures",
    status: "Status of the criteria set",
    scope: "Scope",
    downloads: "Downloads",
    downloadsLead:
      "Open data, free to use with the source named. " +
      "CSV files are UTF-8 with commas between columns and a decimal point.",
    describe: files,
    file: "File",
    size: "Size",
    fingerprint: "Fingerprint (SHA-256)",
    editionFingerprint: "Fingerprint of the edition",
    verify: "Verify it yourself",
    verifyLead: "Anyone can recompute this edition from its own inputs. Download the folder and run:",
    verifyThen:
      "The command recomputes every point, rank and explanation and compares each file with its fingerprint; " +
      "one differing character is an error. Check a single file with sha256sum.",
    feed: "Editions",
    results: "Results in short",
    all: "All editions of this index",
    current: "current",
    old: "corrected",
    bytes: (n, unit) => `${n} ${unit}`,
  },

  index: {
    kicker: "Index",
    yearsTitle: "Years",
    first: "First",
    mean: "Mean",
    range: "Lowest – best",
    ranked: "Units ranked",
    editions: "Editions",
    newest: (year) => `Latest: ${year}`,
  },

  notFound: {
    title: "There is no such page",
    lead:
      "The address may be mistyped. " +
      "Every edition keeps a lasting address, so an old link to an edition still works.",
  },

  siteMap: { title: "Site map" },

  accessibility: {
    title: "Accessibility",
    paragraphs: [
      "This site is built to the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, " +
        "which covers the requirements of Circular 26/2020/TT-BTTTT. Every kind of page is checked automatically " +
        "before release; automatic checks do not replace real users, so we welcome reports of problems.",
      "All content can be read without JavaScript. Tables have row and column headers, " +
        "charts come with a text alternative and a data table, and colour is never the only sign.",
      "Text can be enlarged to 400% without sideways scrolling. " +
        "The A+ and A− buttons change text size and the contrast button switches to white on black; " +
        "the site also follows the dark and contrast settings of your device.",
      "The Tab key reaches every link and button; the first link of each page jumps to the content. " +
        "Column heads of the ranking can be pressed with Enter to sort.",
    ],
    known:
      "Known limits: the comparison page needs JavaScript; tile maps show relative position, not boundaries.",
  },
};
