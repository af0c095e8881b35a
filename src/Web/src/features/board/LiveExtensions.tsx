import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { BoardExtensionsDocument, type BoardExtensionsQuery } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { send } from '../../gateway/rest';
import { momentText } from '../../time/dates';
import { Answer } from '../../ui/Answer';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './Board.module.css';
import { Refusal } from './Refusal';
import type { UnitsDialog } from './unitsDialog';

type Extension = NonNullable<BoardExtensionsQuery['period']>['extensions'][number];

/** The extensions in force of the selected units, each to be revoked; silent where there is none. */
export function LiveExtensions({ period, units, sections, done }: Omit<UnitsDialog, 'close'>) {
  const client = useQueryClient();
  const codes = new Set(units.map((unit) => unit.code));
  const options = asked(BoardExtensionsDocument, {
    period: period.code,
    facility: codes.size === 1 ? [...codes][0] : null,
  });
  const read = useQuery({ ...options, staleTime: 0 });
  const [asking, setAsking] = useState<string | null>(null);
  const [revoked, setRevoked] = useState<string | null>(null);
  const place = useRef<HTMLElement>(null);
  const titleOf = (name: string) => sections.find((section) => section.name === name)?.shortTitle ?? name;

  const revoke = useMutation({
    mutationFn: async (extension: Extension) => {
      await send('DELETE', `/api/calendar/extensions/${extension.id}`);
      await client.invalidateQueries({ queryKey: options.queryKey });
      return extension;
    },
    onSuccess: (extension) => {
      setAsking(null);
      setRevoked(extension.facility.name);
      // The button that had the focus is gone.
      place.current?.focus();
      void done();
    },
  });

  return (
    <Answer of={read} lines={2}>
      {({ period: found }) => {
        const live = (found?.extensions ?? []).filter((entry) => entry.inForce && codes.has(entry.facility.code));
        return (
          (live.length > 0 || revoked) && (
            <section ref={place} tabIndex={-1} className={styles.extensions} aria-labelledby="live-extensions">
              <h2 id="live-extensions">Gia hạn đang có hiệu lực ({live.length})</h2>
              {revoked && (
                <Notice kind="done" role="status">
                  Đã thu hồi gia hạn của {revoked}.
                </Notice>
              )}
              {revoke.isError && <Refusal error={revoke.error} title="Chưa thu hồi được" />}
              <ul>
                {live.map((extension) => (
                  <li key={extension.id}>
                    <span>
                      {units.length > 1 && <b>{extension.facility.name}: </b>}
                      {extension.section ? titleOf(extension.section) : 'Mọi nội dung'}, đến{' '}
                      {momentText(extension.until)}. <span className="quiet">{extension.reason}</span>
                    </span>
                    {asking === extension.id ? (
                      <span className={styles.sure}>
                        Nếu kỳ đã đóng, đơn vị không nộp được nữa.
                        <Button
                          look="bad"
                          autoFocus
                          busy={revoke.isPending}
                          aria-label={`Thu hồi gia hạn của ${extension.facility.name}`}
                          onClick={() => revoke.mutate(extension)}
                        >
                          Thu hồi gia hạn
                        </Button>
                        <Button
                          look="plain"
                          onClick={() => {
                            setAsking(null);
                            place.current?.focus();
                          }}
                        >
                          Giữ nguyên
                        </Button>
                      </span>
                    ) : (
                      <Button
                        look="plain"
                        aria-label={`Thu hồi gia hạn của ${extension.facility.name}`}
                        onClick={() => setAsking(extension.id)}
                      >
                        Thu hồi
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      }}
    </Answer>
  );
}
