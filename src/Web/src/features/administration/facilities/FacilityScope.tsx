import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import styles from '../Administration.module.css';
import { type Capability, capabilities, choices } from '../words';
import { type FacilityFields, isImplied } from './facilityFields';

interface Props {
  form: UseFormReturn<FacilityFields>;
  sections: readonly { name: string; number: string; shortTitle: string }[];
}

/** What decides which sections a facility owes: what it can do, and what does not concern it. */
export function FacilityScope({ form, sections }: Props) {
  const { control, formState } = form;
  const kind = useWatch({ control, name: 'kind' });
  const refused = formState.errors.notApplicableSections;
  return (
    <>
      <Controller
        control={control}
        name="capabilities"
        render={({ field }) => (
          <fieldset className={`${styles.group} ${styles.whole}`}>
            <legend>Chức năng</legend>
            {choices(capabilities).map(([name, label]) => (
              <label key={name} className={styles.check}>
                <input
                  type="checkbox"
                  checked={isImplied(name, kind) || field.value.includes(name)}
                  disabled={isImplied(name, kind)}
                  onChange={() => field.onChange(toggled<Capability>(field.value, name))}
                />
                <span>
                  {label}
                  {isImplied(name, kind) && <span className="quiet"> (theo loại đơn vị)</span>}
                </span>
              </label>
            ))}
          </fieldset>
        )}
      />
      <Controller
        control={control}
        name="notApplicableSections"
        render={({ field }) => (
          <fieldset className={`${styles.group} ${styles.whole}`}>
            <legend>Nội dung không áp dụng với đơn vị</legend>
            {sections.map((section, place) => (
              <label key={section.name} className={styles.check}>
                <input
                  type="checkbox"
                  ref={place === 0 ? field.ref : undefined}
                  checked={field.value.includes(section.name)}
                  onChange={() => field.onChange(toggled(field.value, section.name))}
                />
                <span>
                  {section.number}. {section.shortTitle}
                </span>
              </label>
            ))}
            {refused && <p className={styles.error}>{refused.message}</p>}
          </fieldset>
        )}
      />
    </>
  );
}

function toggled<T>(chosen: readonly T[], one: T): T[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}
