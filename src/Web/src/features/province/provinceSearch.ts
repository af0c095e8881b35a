export interface ProvinceSearch {
  /** Period code. */
  ky?: string;
}

/** How a section's districts are looked at; in the address, so that a view can be sent to a colleague. */
export interface SectionStandingSearch extends ProvinceSearch {
  /** Name of the rate, where a section has several. */
  chiso?: string;
  /** Code of the district whose units are shown; `khong` for units of no district. */
  huyen?: string;
  /** Order of the districts: by rate unless told. */
  xep?: 'thieu' | 'ten';
}

/** What of the units' words is read; in the address too. */
export interface SectionWordsSearch extends ProvinceSearch {
  /** Code of a district; `khong` for units of no district. */
  huyen?: string;
  /** Words to find. */
  tim?: string;
  /** Name of the line, where a section has several. */
  dong?: string;
}
