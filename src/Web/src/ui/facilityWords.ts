import type { CareLevel, FacilityKind, Ownership } from '../gateway/generated/graphql';

/** What a facility is, in the directory's words. */
export const tiers: Record<CareLevel, string> = {
  CENTRAL: 'Tuyến trung ương',
  PROVINCE: 'Tuyến tỉnh',
  DISTRICT: 'Tuyến huyện',
  COMMUNE: 'Tuyến xã',
};

export const kinds: Record<FacilityKind, string> = {
  HOSPITAL: 'Bệnh viện',
  DISTRICT_HEALTH_CENTRE: 'Trung tâm y tế huyện',
  COMMUNE_HEALTH_STATION: 'Trạm y tế xã',
  DISEASE_CONTROL_CENTRE: 'Trung tâm Kiểm soát bệnh tật',
  CLINIC: 'Phòng khám',
  OTHER: 'Cơ sở khác',
};

export const ownerships: Record<Ownership, string> = {
  PUBLIC: 'Công lập',
  PRIVATE: 'Ngoài công lập',
};
