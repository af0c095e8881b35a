import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setProvince } from '../../../province/province';
import { accountChanges, changeText, emptyAccount, requestOf } from './accountFields';

const typed = { ...emptyAccount, displayName: 'A', department: 'medicalAffairs', facility: 'BV-01' } as const;

beforeEach(() =>
  setProvince({
    divisions: [
      { code: 'medicalAffairs', name: 'Phòng Nghiệp vụ Y' },
      { code: 'departmentOffice', name: 'Văn phòng Sở' },
    ],
  }),
);
afterEach(() => setProvince({}));

describe('an account as it is sent', () => {
  it('has the facility of a reporter and no division', () => {
    expect(requestOf({ ...typed, role: 'REPORTER' })).toEqual({
      displayName: 'A',
      role: 'reporter',
      department: null,
      facility: 'BV-01',
    });
  });

  it.each(['REVIEWER', 'OFFICE'] as const)('has the division of %s and no facility', (role) => {
    expect(requestOf({ ...typed, role })).toMatchObject({ department: 'medicalAffairs', facility: null });
  });

  it.each(['LEADER', 'ADMINISTRATOR', ''] as const)('has neither for “%s”', (role) => {
    expect(requestOf({ ...typed, role })).toMatchObject({ department: null, facility: null });
  });
});

describe('a change of an account', () => {
  it('is told in words', () => {
    expect(changeText({ member: 'role', from: 'reviewer', to: 'office' })).toBe(
      'Vai trò: Cán bộ thẩm định → Văn phòng Sở',
    );
    expect(changeText({ member: 'department', from: 'medicalAffairs', to: null })).toBe('Phòng: Phòng Nghiệp vụ Y → –');
    expect(changeText({ member: 'facility', from: null, to: 'BV-01' })).toBe('Đơn vị: BV-01');
  });
});

describe('two readings of an account', () => {
  const before = {
    userName: 'a',
    version: 1,
    displayName: 'A',
    role: 'LEADER',
    department: null,
    facilityCode: null,
    active: true,
    mustChangePassword: false,
    oneTimePasswordUntil: null,
    facility: null,
  } as const;

  it('differ in what was changed, not in the password', () => {
    expect(accountChanges(before, { ...before, version: 2, mustChangePassword: true })).toEqual([]);
    const after = { ...before, role: 'OFFICE', department: 'DEPARTMENT_OFFICE', active: false } as const;
    expect(accountChanges(before, after)).toEqual([
      { label: 'Vai trò', from: 'Lãnh đạo Sở', to: 'Văn phòng Sở' },
      { label: 'Phòng', from: '–', to: 'Văn phòng Sở' },
      { label: 'Tình trạng', from: 'Đang sử dụng', to: 'Ngừng sử dụng' },
    ]);
  });
});
