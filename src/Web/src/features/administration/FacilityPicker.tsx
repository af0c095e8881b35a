import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from '@ariakit/react';
import { useQuery } from '@tanstack/react-query';
import { type Ref, useId, useState } from 'react';
import { type FacilityKind, FindFacilitiesDocument } from '../../gateway/generated/graphql';
import { sentenceOf } from '../../gateway/problem';
import { asked } from '../../gateway/query';
import styles from './FacilityPicker.module.css';
import { useSettled } from './useSettled';
import { facilityKinds } from './words';

interface Props {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Code; blank while none is chosen. */
  value: string;
  /** Its name, where it is known already. */
  name?: string | undefined;
  choose: (code: string) => void;
  /** Only of this kind. */
  kind?: FacilityKind;
  /** Commune stations do not report for themselves: left out where a reporter is meant. */
  reporting?: boolean;
  ref?: Ref<HTMLInputElement>;
  onBlur?: () => void;
}

const most = 12;

/** Chooses a facility by part of its name or code; the server looks without case and diacritics. */
export function FacilityPicker({ label, hint, error, value, name, choose, kind, reporting, ref, onBlur }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const shown = typed ?? (value && name ? `${value} · ${name}` : value);
  const search = useSettled(typed?.trim() ?? '');
  const found = useQuery({
    ...asked(FindFacilitiesDocument, {
      search: search || null,
      kind: kind ?? null,
      first: reporting ? most * 3 : most,
      after: null,
    }),
    enabled: open,
  });
  // What was found for the letters before must not be there to choose: Enter would take it.
  const searching = found.isPending || search !== (typed?.trim() ?? '');
  const nodes = (searching ? [] : (found.data?.facilities.nodes ?? []))
    .filter((facility) => !reporting || facility.kind !== 'COMMUNE_HEALTH_STATION')
    .slice(0, most);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');

  function type(text: string) {
    setTyped(text);
    // A code typed whole is as good as a choice; anything else is no choice yet.
    const code = text.trim().toUpperCase();
    choose(/^[A-Z]{2,5}-\d{2,6}$/.test(code) ? code : '');
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <ComboboxProvider open={open} setOpen={setOpen} value={shown} setValue={type} focusLoop={false}>
        <Combobox
          id={id}
          ref={ref}
          className={styles.control}
          placeholder="Gõ tên hoặc mã"
          autoSelect
          onBlur={onBlur}
          aria-describedby={describedBy || undefined}
          aria-invalid={error ? true : undefined}
        />
        <ComboboxPopover fixed gutter={2} sameWidth fitViewport className={styles.list} aria-label={label}>
          {nodes.map((facility) => (
            <ComboboxItem
              key={facility.code}
              className={styles.item}
              value={facility.code}
              setValueOnClick={false}
              onClick={() => {
                setTyped(`${facility.code} · ${facility.name}`);
                choose(facility.code);
              }}
            >
              <span className={styles.code}>{facility.code}</span>
              <span>
                {facility.name}
                <span className={styles.about}>
                  {[facilityKinds[facility.kind], facility.district?.name].filter(Boolean).join(', ')}
                </span>
              </span>
            </ComboboxItem>
          ))}
          {nodes.length === 0 && (
            <p className={styles.none} role="status">
              {found.isError
                ? sentenceOf(found.error)
                : searching
                  ? 'Đang tìm…'
                  : 'Không tìm thấy đơn vị nào. Thử một phần khác của tên hoặc mã.'}
            </p>
          )}
        </ComboboxPopover>
      </ComboboxProvider>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
