import type { AccountAction, AccountRowFragment, Role } from '../../../gateway/generated/graphql';
import { divisionName } from '../../../province/province';
import type { SeenChange } from '../NewerVersion';
import { apiName, gatewayName, roles } from '../words';

/** The form of an account, as typed. */
export interface AccountFields {
  userName: string;
  displayName: string;
  role: Role | '';
  /** Code of the division, as the API for writing spells it. */
  department: string;
  facility: string;
}

export const emptyAccount: AccountFields = { userName: '', displayName: '', role: '', department: '', facility: '' };

export function fieldsOf(account: AccountRowFragment): AccountFields {
  return {
    userName: account.userName,
    displayName: account.displayName,
    role: account.role,
    department: account.department ? apiName(account.department) : '',
    facility: account.facilityCode ?? '',
  };
}

export function sameFields(one: Partial<AccountFields> | undefined, other: AccountFields): boolean {
  return (Object.keys(other) as (keyof AccountFields)[]).every((name) => one?.[name] === other[name]);
}

/** Reviewers and the office belong to a division, reporters to a facility, nobody to both. */
export function hasDepartment(role: Role | ''): boolean {
  return role === 'REVIEWER' || role === 'OFFICE';
}

/** What the role does not have is not sent, though it may still stand in the form from a role chosen before. */
export function requestOf(fields: AccountFields) {
  return {
    displayName: fields.displayName,
    role: fields.role ? apiName(fields.role) : null,
    department: (hasDepartment(fields.role) && fields.department) || null,
    facility: (fields.role === 'REPORTER' && fields.facility) || null,
  };
}

export const actions: Record<AccountAction, string> = {
  CREATED: 'Mở tài khoản',
  CHANGED: 'Sửa tài khoản',
  DISABLED: 'Ngừng sử dụng',
  ENABLED: 'Mở lại',
  PASSWORD_RESET: 'Đặt lại mật khẩu',
  PASSWORD_CHANGED: 'Tự đổi mật khẩu',
};

const members: Record<string, string> = {
  displayName: 'Tên hiển thị',
  role: 'Vai trò',
  department: 'Phòng',
  facility: 'Đơn vị',
};

/** What differs between two readings of an account, in words. */
export function accountChanges(before: AccountRowFragment, after: AccountRowFragment): SeenChange[] {
  const [was, is] = [shownOf(before), shownOf(after)];
  return was.flatMap(([label, from], place) => {
    const to = is[place]?.[1] ?? '–';
    return from === to ? [] : [{ label, from, to }];
  });
}

function shownOf(account: AccountRowFragment): [string, string][] {
  return [
    ['Tên hiển thị', account.displayName],
    ['Vai trò', roles[account.role]],
    ['Phòng', account.department ? divisionName(apiName(account.department)) : '–'],
    ['Đơn vị', account.facility?.name ?? account.facilityCode ?? '–'],
    ['Tình trạng', account.active ? 'Đang sử dụng' : 'Ngừng sử dụng'],
  ];
}

/** `Vai trò: Cán bộ thẩm định → Văn phòng Sở`; what was opened with has no value before. */
export function changeText(change: { member: string; from?: string | null; to?: string | null }): string {
  const label = members[change.member] ?? change.member;
  const [from, to] = [valueText(change.member, change.from), valueText(change.member, change.to)];
  return change.from ? `${label}: ${from} → ${to}` : `${label}: ${to}`;
}

function valueText(member: string, value: string | null | undefined): string {
  if (!value) {
    return '–';
  }
  return member === 'role'
    ? (roles[gatewayName<Role>(value)] ?? value)
    : member === 'department'
      ? divisionName(value)
      : value;
}
