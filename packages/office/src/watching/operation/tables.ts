declare module "@thang-diem/platform/tables" {
  interface Tables {
    /** At most one row. */
    maintenance: { single?: boolean; text_vi: string; text_en: string; closed: boolean; since: Date };
  }
}
export {};
