import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import { allDivisions } from '../../../province/province';
import { SelectField, TextField } from '../../../ui/Field';
import styles from '../Administration.module.css';
import { FacilityPicker } from '../FacilityPicker';
import { choices, roles } from '../words';
import { type AccountFields, hasDepartment } from './accountFields';

interface Props {
  form: UseFormReturn<AccountFields>;
  isNew: boolean;
  facilityName?: string | undefined;
}

/** What an account is: its division or facility is asked only where the role has one. */
export function AccountForm({ form, isNew, facilityName }: Props) {
  const { register, control, formState } = form;
  const { errors } = formState;
  const role = useWatch({ control, name: 'role' });
  return (
    <div className={styles.fields}>
      {isNew && (
        <TextField
          label="Tên đăng nhập"
          hint="Chữ thường không dấu, chữ số và các dấu . _ -; không đổi được về sau"
          maxLength={64}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={errors.userName?.message}
          {...register('userName')}
        />
      )}
      <TextField
        label="Tên hiển thị"
        hint="Tên người hoặc tên bộ phận"
        maxLength={200}
        autoComplete="off"
        error={errors.displayName?.message}
        {...register('displayName')}
      />
      <SelectField label="Vai trò" error={errors.role?.message} {...register('role')}>
        <option value="">Chọn vai trò</option>
        {choices(roles).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      {hasDepartment(role) && (
        <SelectField label="Phòng" error={errors.department?.message} {...register('department')}>
          <option value="">Chọn phòng</option>
          {allDivisions().map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {role === 'REPORTER' && (
        <Controller
          control={control}
          name="facility"
          render={({ field, fieldState }) => (
            <FacilityPicker
              label="Đơn vị"
              hint="Đơn vị tự báo cáo; trạm y tế do trung tâm y tế báo cáo thay"
              reporting
              value={field.value}
              name={facilityName}
              choose={field.onChange}
              onBlur={field.onBlur}
              ref={field.ref}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
    </div>
  );
}

/** The form's field for a path that the server names. */
export function accountField(path: string): string | null {
  return ['userName', 'displayName', 'role', 'department', 'facility'].includes(path) ? path : null;
}
