import type { CareLevel, FacilityKind } from '../../gateway/generated/graphql';

/** What the list shows; in the address, so that a view can be sent to a colleague. */
export interface FacilitiesSearch {
  /** Part of a name or code. */
  tim?: string;
  /** District code. */
  huyen?: string;
  loai?: FacilityKind;
  tuyen?: CareLevel;
}
