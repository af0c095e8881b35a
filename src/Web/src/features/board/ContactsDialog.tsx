import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { CsvButton } from '../../csv/CsvButton';
import { BoardContactsDocument, type BoardContactsQuery } from '../../gateway/generated/graphql';
import { ask } from '../../gateway/query';
import { Answer } from '../../ui/Answer';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Empty } from '../../ui/Empty';
import { useCopying } from '../../ui/useCopying';
import styles from './Board.module.css';
import type { UnitRow } from './unitRow';

type Contacts = BoardContactsQuery['facilities']['nodes'][number]['contacts'];

/** Who to call at the selected units. */
export function ContactsDialog({ units, close }: { units: readonly UnitRow[]; close: () => void }) {
  const { said, copy } = useCopying(
    'Đã chép danh sách; dán được vào Excel hoặc thư.',
    'Trình duyệt không cho chép. Bôi đen danh sách rồi bấm Ctrl+C.',
  );
  const list = useRef<HTMLElement>(null);
  const districts = new Set(units.map((unit) => unit.district));
  const district = districts.size === 1 ? [...districts][0] || null : null;
  const contacts = useQuery({
    queryKey: ['board-contacts', district],
    queryFn: async ({ signal }) => {
      const found = new Map<string, Contacts>();
      let after: string | null = null;
      do {
        const { facilities }: BoardContactsQuery = await ask(BoardContactsDocument, { after, district }, signal);
        for (const facility of facilities.nodes) {
          found.set(facility.code, facility.contacts);
        }
        after = facilities.pageInfo.hasNextPage ? (facilities.pageInfo.endCursor ?? null) : null;
      } while (after);
      return found;
    },
  });

  const lines = units.flatMap((unit) => {
    const of = contacts.data?.get(unit.code) ?? [];
    return of.length === 0
      ? [[unit.name, 'chưa có cán bộ đầu mối', '', '']]
      : of.map((contact) => [unit.name, contact.fullName, contact.phone ?? '', contact.email ?? '']);
  });

  return (
    <Dialog
      open
      close={close}
      wide
      title={`Liên hệ của ${units.length} đơn vị`}
      actions={
        <>
          <Button
            look="primary"
            disabled={!contacts.data}
            onClick={() => void copy(lines.map((line) => line.join('\t')).join('\n'))}
          >
            Chép danh sách
          </Button>
          {contacts.data && <CsvButton name="Danh sách liên hệ" part="lien-he" around={list} />}
          <span role="status">{said}</span>
        </>
      }
    >
      <Answer of={contacts}>
        {() =>
          lines.length === 0 ? (
            <Empty>Chưa chọn đơn vị nào.</Empty>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            <section ref={list} className={styles.long} tabIndex={0} aria-label="Danh sách liên hệ">
              <table>
                <thead>
                  <tr>
                    <th>Đơn vị</th>
                    <th>Đầu mối</th>
                    <th>Điện thoại</th>
                    <th>Thư điện tử</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <tr key={line.join()}>
                      {line.map((text, column) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
                        <td key={column}>{text}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )
        }
      </Answer>
    </Dialog>
  );
}
