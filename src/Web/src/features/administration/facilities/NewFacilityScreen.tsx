import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Problem } from '../../../gateway/problem';
import { send } from '../../../gateway/rest';
import { serverNow } from '../../../time/clock';
import { vietnamDay } from '../../../time/typedDate';
import { Button } from '../../../ui/Button';
import styles from '../Administration.module.css';
import { AdministrationPage } from '../AdministrationPage';
import { LeaveGuard } from '../LeaveGuard';
import { RefusalNotice } from '../RefusalNotice';
import { placeRefusal, type Refusal } from '../refusal';
import { FacilityForm } from './FacilityForm';
import { emptyFacility, type FacilityFields, requestOf } from './facilityFields';

/** A facility that the directory does not have yet. */
export function NewFacilityScreen() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<FacilityFields>({ defaultValues: emptyFacility(vietnamDay(serverNow())) });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [taken, setTaken] = useState<string | null>(null);

  const add = form.handleSubmit(async (fields) => {
    setRefusal(null);
    setTaken(null);
    try {
      await send('PUT', `/api/directory/facilities/${encodeURIComponent(fields.code)}`, requestOf(fields));
      await client.invalidateQueries();
      await navigate({ to: '/quan-tri/don-vi/$code', params: { code: fields.code }, ignoreBlocker: true });
    } catch (error) {
      // Asked for a version: somebody has this code already.
      if (error instanceof Problem && error.status === 428) {
        setTaken(fields.code);
        form.setError(
          'code',
          { message: `Mã ${fields.code} đã có trong danh mục. Chọn mã khác.` },
          { shouldFocus: true },
        );
        return;
      }
      setRefusal(placeRefusal(error, form.setError, (path) => fieldOf(path)));
    }
  });

  return (
    <AdministrationPage
      title="Thêm đơn vị"
      needs={['editFacilities']}
      about={<Link to="/quan-tri/don-vi">Về danh mục đơn vị</Link>}
    >
      <LeaveGuard when={form.formState.isDirty} />
      <form className={styles.part} onSubmit={(event) => void add(event)} noValidate>
        <FacilityForm form={form} isNew />
        <RefusalNotice refusal={refusal} />
        {taken && (
          <p>
            <Link to="/quan-tri/don-vi/$code" params={{ code: taken }}>
              Xem đơn vị {taken}
            </Link>
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" look="primary" busy={form.formState.isSubmitting}>
            Thêm đơn vị
          </Button>
        </div>
      </form>
    </AdministrationPage>
  );
}

/** The form's field for a path that the server names. */
export function fieldOf(path: string): string | null {
  const name = path.split('.')[0] ?? '';
  return name in emptyFacility('') ? name : null;
}
