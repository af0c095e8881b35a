import type { Role } from './session';

/** What a role administers; the server decides by role at each endpoint, the screens say so beforehand. */
export type Right =
  | 'editFacilities'
  | 'editContacts'
  | 'editAccounts'
  | 'publishCalendar'
  | 'decidePeriods'
  | 'readProvince';

const byRole: Record<Role, readonly Right[]> = {
  ADMINISTRATOR: ['editFacilities', 'editContacts', 'editAccounts', 'publishCalendar', 'readProvince'],
  OFFICE: ['decidePeriods', 'readProvince'],
  // Of its own facility alone.
  REPORTER: ['editContacts'],
  REVIEWER: [],
  LEADER: [],
};

export function rightsOf(role: Role | null | undefined): ReadonlySet<Right> {
  return new Set(role ? byRole[role] : []);
}
