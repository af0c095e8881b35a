import type { CareLevel, FacilityKind } from '../../../gateway/generated/graphql';
import type { SeenChange } from '../NewerVersion';
import { capabilities, facilityKinds, gatewayName, type Ownership, ownerships, tiers } from '../words';
import type { FacilityTerm } from './facilityRecord';

type Shown = (term: FacilityTerm) => string | null | undefined;

const attributes: [string, Shown][] = [
  ['Tên', (term) => term.name],
  ['Tên gọi tắt', (term) => term.shortName],
  ['Loại', (term) => facilityKinds[gatewayName<FacilityKind>(term.kind)]],
  ['Tuyến', (term) => tiers[gatewayName<CareLevel>(term.tier)]],
  ['Hình thức sở hữu', (term) => ownerships[gatewayName<Ownership>(term.ownership)]],
  ['Mã huyện', (term) => term.districtCode],
  ['Mã xã', (term) => term.communeCode],
  ['Đơn vị quản lý', (term) => term.parentCode],
  [
    'Chức năng',
    (term) => term.capabilities.map((name) => capabilities[gatewayName<keyof typeof capabilities>(name)]).join('; '),
  ],
  ['Nội dung không áp dụng', (term) => term.notApplicableSections.join(', ')],
  ['Nguồn của tên', (term) => term.nameSource],
];

/** What differs between two terms of a facility, in words; a blank is a dash. */
export function termChanges(before: FacilityTerm, after: FacilityTerm): SeenChange[] {
  return attributes.flatMap(([label, shown]) => {
    const [from, to] = [shown(before) || '–', shown(after) || '–'];
    return from === to ? [] : [{ label, from, to }];
  });
}
