import { useQuery } from '@tanstack/react-query';
import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import { CommunesOfDocument, FacilityChoicesDocument } from '../../../gateway/generated/graphql';
import { asked } from '../../../gateway/query';
import { dateOrBlank, readDate } from '../../../time/typedDate';
import { DateField } from '../../../ui/DateField';
import { SelectField, TextField } from '../../../ui/Field';
import { Notice } from '../../../ui/Notice';
import styles from '../Administration.module.css';
import { FacilityPicker } from '../FacilityPicker';
import { choices, facilityKinds, ownerships, tiers } from '../words';
import { FacilityScope } from './FacilityScope';
import type { FacilityFields } from './facilityFields';

interface Props {
  form: UseFormReturn<FacilityFields>;
  isNew: boolean;
  parentName?: string | undefined;
}

/** All that can be said of a facility. The choices are those of the day from which it is to hold. */
export function FacilityForm({ form, isNew, parentName }: Props) {
  const { register, control, formState, setValue } = form;
  const { errors } = formState;
  const [validFrom, kind, district] = useWatch({ control, name: ['validFrom', 'kind', 'districtCode'] });
  const asOf = readDate(validFrom);
  const known = useQuery(asked(FacilityChoicesDocument, { asOf }));
  const communes = useQuery({
    ...asked(CommunesOfDocument, { district, asOf }),
    enabled: district !== '',
  });
  const station = kind === 'COMMUNE_HEALTH_STATION';

  return (
    <>
      {known.isError && (
        <Notice kind="look">
          <p>
            Chưa đọc được danh sách huyện và nội dung báo cáo. Kiểm tra đường truyền rồi tải lại trang trước khi ghi.
          </p>
        </Notice>
      )}
      <div className={styles.fields}>
        {isNew && (
          <TextField
            label="Mã đơn vị"
            hint="Chữ in hoa, gạch nối, chữ số; ví dụ BV-3801"
            maxLength={12}
            autoComplete="off"
            error={errors.code?.message}
            {...register('code', {
              required: 'Mã đơn vị đang để trống. Nhập mã, ví dụ BV-3801.',
              setValueAs: (code: string) => code.trim().toUpperCase(),
            })}
          />
        )}
        <DateField
          label="Áp dụng từ ngày"
          error={errors.validFrom?.message}
          {...register('validFrom', { validate: dateOrBlank })}
        />
        <TextField
          label="Tên đơn vị"
          className={styles.whole ?? ''}
          maxLength={200}
          error={errors.name?.message}
          {...register('name')}
        />
        <TextField
          label="Tên gọi tắt"
          hint="Bỏ trống: dùng tên đơn vị"
          maxLength={100}
          error={errors.shortName?.message}
          {...register('shortName')}
        />
        <TextField
          label="Nguồn của tên"
          hint="Quyết định, công văn; có thể bỏ trống"
          maxLength={100}
          error={errors.nameSource?.message}
          {...register('nameSource')}
        />
      </div>
      <div className={styles.fields}>
        <SelectField
          label="Loại đơn vị"
          error={errors.kind?.message}
          {...register('kind', {
            onChange: (event: { target: { value: string } }) => {
              // A station is of the commune tier by rule.
              if (event.target.value === 'COMMUNE_HEALTH_STATION') {
                setValue('tier', 'COMMUNE', { shouldDirty: true });
                form.clearErrors('tier');
              }
            },
          })}
        >
          <Choices blank="Chọn loại đơn vị" of={choices(facilityKinds)} />
        </SelectField>
        <SelectField label="Tuyến" error={errors.tier?.message} {...register('tier')}>
          <Choices blank="Chọn tuyến" of={choices(tiers)} />
        </SelectField>
        <SelectField label="Hình thức sở hữu" error={errors.ownership?.message} {...register('ownership')}>
          <Choices blank="Chọn hình thức sở hữu" of={choices(ownerships)} />
        </SelectField>
      </div>
      <div className={styles.fields}>
        {/* Re-made when its choices come, or the browser would not know the value that it was given before. */}
        <SelectField
          key={known.data ? 'district' : 'district-loading'}
          label="Huyện, thị xã, thành phố"
          hint="Bỏ trống chỉ với tuyến trung ương"
          error={errors.districtCode?.message}
          {...register('districtCode', { onChange: () => setValue('communeCode', '', { shouldDirty: true }) })}
        >
          <Choices
            blank="Không thuộc huyện nào"
            of={known.data?.districts.map((one) => [one.code, one.name])}
            chosen={district}
          />
        </SelectField>
        <SelectField
          key={communes.data ? `commune-${district}` : 'commune-loading'}
          label="Xã, phường, thị trấn"
          hint="Có thể bỏ trống"
          error={errors.communeCode?.message}
          {...register('communeCode')}
        >
          <Choices
            blank={district ? 'Không ghi' : 'Chọn huyện trước'}
            of={district ? communes.data?.communes.map((one) => [one.code, one.name]) : []}
            chosen={form.getValues('communeCode')}
          />
        </SelectField>
        {station && (
          <Controller
            control={control}
            name="parentCode"
            render={({ field, fieldState }) => (
              <FacilityPicker
                label="Đơn vị quản lý"
                hint="Trung tâm y tế cấp huyện báo cáo thay cho trạm"
                kind="DISTRICT_HEALTH_CENTRE"
                value={field.value}
                name={parentName}
                choose={field.onChange}
                onBlur={field.onBlur}
                ref={field.ref}
                error={fieldState.error?.message}
              />
            )}
          />
        )}
        <FacilityScope form={form} sections={known.data?.sections ?? []} />
      </div>
    </>
  );
}

/** The choices of a select. While they load, what is chosen stays chosen. */
function Choices({ blank, of, chosen }: { blank: string; of: [string, string][] | undefined; chosen?: string }) {
  return (
    <>
      <option value="">{blank}</option>
      {chosen && !of?.some(([value]) => value === chosen) && <option value={chosen}>{chosen}</option>}
      {of?.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  );
}
