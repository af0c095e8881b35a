import type { CareLevel, FacilityKind, PeriodKind, Role } from '../../gateway/generated/graphql';

// No operation asks for these two, so the generated types leave them out; the API for writing takes them.
export type Capability = 'HOSPITAL' | 'DISEASE_CONTROL' | 'ISSUES_DRIVER_CERTIFICATES';
export type Ownership = 'PUBLIC' | 'PRIVATE';

/** Official names of what administration chooses from, in the order of the choices. */
export const facilityKinds: Record<FacilityKind, string> = {
  HOSPITAL: 'Bệnh viện',
  DISTRICT_HEALTH_CENTRE: 'Trung tâm y tế cấp huyện',
  COMMUNE_HEALTH_STATION: 'Trạm y tế xã',
  DISEASE_CONTROL_CENTRE: 'Trung tâm Kiểm soát bệnh tật',
  CLINIC: 'Phòng khám',
  OTHER: 'Đơn vị khác',
};

export const tiers: Record<CareLevel, string> = {
  CENTRAL: 'Trung ương',
  PROVINCE: 'Tỉnh',
  DISTRICT: 'Huyện',
  COMMUNE: 'Xã',
};

export const ownerships: Record<Ownership, string> = { PUBLIC: 'Công lập', PRIVATE: 'Ngoài công lập' };

export const capabilities: Record<Capability, string> = {
  HOSPITAL: 'Có giường bệnh, khám chữa bệnh như bệnh viện',
  DISEASE_CONTROL: 'Kiểm soát bệnh tật',
  ISSUES_DRIVER_CERTIFICATES: 'Khám và cấp Giấy khám sức khỏe lái xe',
};

export const roles: Record<Role, string> = {
  REPORTER: 'Cán bộ đầu mối của đơn vị',
  REVIEWER: 'Cán bộ thẩm định',
  OFFICE: 'Văn phòng Sở',
  LEADER: 'Lãnh đạo Sở',
  ADMINISTRATOR: 'Quản trị hệ thống',
};

export const periodKinds: Record<PeriodKind, string> = { MONTH: 'Tháng', HALF_YEAR: '6 tháng', YEAR: 'Năm' };

/** The gateway's name of a value as the API for writing spells it: `DISTRICT_HEALTH_CENTRE` → `districtHealthCentre`. */
export function apiName(value: string): string {
  return value.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The other way round. */
export function gatewayName<T extends string>(value: string): T {
  return value.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as T;
}

/** Choices for a select, in the order above. */
export function choices<T extends string>(names: Record<T, string>): [T, string][] {
  return Object.entries(names) as [T, string][];
}
