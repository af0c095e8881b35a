import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { EditFacilityDocument } from '../../../gateway/generated/graphql';
import { asked } from '../../../gateway/query';
import { rightsOf } from '../../../session/rights';
import { useViewer } from '../../../session/session';
import { Answer } from '../../../ui/Answer';
import { Notice } from '../../../ui/Notice';
import styles from '../Administration.module.css';
import { AdministrationPage } from '../AdministrationPage';
import { CloseFacility } from './CloseFacility';
import { ContactsForm } from './ContactsForm';
import { EditFacilityForm } from './EditFacilityForm';
import { FacilityTerms } from './FacilityTerms';
import { type FacilityRecord, facilityRecord, newestTerm } from './facilityRecord';

/** A facility and its focal contacts: all of it for the administrator, its own contacts for a reporter. */
export function EditFacilityScreen() {
  const { code } = useParams({ from: '/signed-in/quan-tri/don-vi/$code' });
  const viewer = useViewer();
  const record = useQuery(facilityRecord(code));
  const foreign = viewer.role === 'REPORTER' && viewer.facility?.code !== code;
  const title = record.data ? newestTerm(record.data).name : code;
  return (
    <AdministrationPage
      title={title}
      needs={['editFacilities', 'editContacts']}
      files={{ of: `danh-muc-don-vi ${code}` }}
      about={
        <>
          Mã {code} ·{' '}
          <Link to="/don-vi/$code" params={{ code }}>
            Xem báo cáo của đơn vị
          </Link>
        </>
      }
    >
      {foreign ? (
        <Notice kind="look" title="Đây không phải đơn vị của tài khoản này">
          <p>Tài khoản này chỉ sửa được cán bộ đầu mối của {viewer.facility?.name}.</p>
        </Notice>
      ) : (
        <Answer of={record}>{(found) => <Parts key={code} record={found} />}</Answer>
      )}
    </AdministrationPage>
  );
}

function Parts({ record }: { record: FacilityRecord }) {
  const edits = rightsOf(useViewer().role).has('editFacilities');
  const newest = newestTerm(record);
  // Of a day on which the facility surely is, though it may have closed since or be still to open.
  const extras = useQuery(asked(EditFacilityDocument, { code: record.code, asOf: newest.validFrom }));
  return (
    <>
      {edits && <EditFacilityForm record={record} parentName={extras.data?.facility?.parent?.name} />}
      <section className={styles.part}>
        <h2>Cán bộ đầu mối</h2>
        <Answer of={extras} lines={3}>
          {({ facility }) => <ContactsForm record={record} contacts={facility?.contacts ?? []} main={!edits} />}
        </Answer>
      </section>
      <FacilityTerms record={record} />
      {edits && <CloseFacility record={record} />}
    </>
  );
}
