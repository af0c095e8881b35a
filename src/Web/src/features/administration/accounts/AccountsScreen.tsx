import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { DrawWhole } from '../../../csv/CsvButton';
import { readWhole } from '../../../csv/readWhole';
import { AccountsDocument, type AccountsQuery } from '../../../gateway/generated/graphql';
import { ask, asked } from '../../../gateway/query';
import { divisionName } from '../../../province/province';
import { Answer } from '../../../ui/Answer';
import { Empty } from '../../../ui/Empty';
import { SelectField } from '../../../ui/Field';
import { WideTable } from '../../../ui/WideTable';
import styles from '../Administration.module.css';
import { AdministrationPage } from '../AdministrationPage';
import { Pager } from '../Pager';
import { SearchField } from '../SearchField';
import { apiName, choices, roles } from '../words';
import { AccountState } from './AccountState';

const page = 50;

/** Who may sign in, as what. */
export function AccountsScreen() {
  return (
    <AdministrationPage
      title="Tài khoản"
      needs={['editAccounts']}
      files={{ of: 'tai-khoan' }}
      actions={<Link to="/quan-tri/tai-khoan/moi">Mở tài khoản mới</Link>}
    >
      <AccountList />
    </AdministrationPage>
  );
}

function AccountList() {
  const search = useSearch({ from: '/signed-in/quan-tri/tai-khoan' });
  const navigate = useNavigate({ from: '/quan-tri/tai-khoan' });
  const role = search['vai-tro'];
  const filter = { first: page, search: search.tim ?? null, role: role ?? null };
  const found = useQuery({
    ...asked(AccountsDocument, { ...filter, after: search.sau ?? null }),
    placeholderData: keepPreviousData,
  });
  const drawAll: DrawWhole = async (progress) => {
    const next = async (after: string | null) => (await ask(AccountsDocument, { ...filter, after })).accounts;
    return <AccountTable accounts={await readWhole(next, progress)} />;
  };
  return (
    <>
      <search className={styles.filters}>
        <SearchField
          label="Tìm theo tên đăng nhập hoặc tên hiển thị"
          value={search.tim ?? ''}
          find={(tim) => void navigate({ search: { ...search, tim, sau: undefined }, replace: true })}
        />
        <SelectField
          label="Vai trò"
          value={role ?? ''}
          onChange={(event) =>
            void navigate({
              search: { ...search, 'vai-tro': (event.target.value || undefined) as never, sau: undefined },
            })
          }
        >
          <option value="">Tất cả</option>
          {choices(roles).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      </search>
      <Answer of={found} lines={12}>
        {({ accounts }) => (
          <>
            {accounts.nodes.length === 0 && (
              <Empty>Không có tài khoản nào phù hợp. Thử một phần khác của tên, hoặc chọn vai trò khác.</Empty>
            )}
            {accounts.nodes.length > 0 && (
              <AccountTable
                accounts={accounts.nodes}
                busy={found.isPlaceholderData}
                draw={accounts.nodes.length < accounts.totalCount ? drawAll : undefined}
              />
            )}
            <Pager
              total={accounts.totalCount}
              shown={accounts.nodes.length}
              noun="tài khoản"
              first={search.sau === undefined}
              next={accounts.pageInfo.hasNextPage ? accounts.pageInfo.endCursor : null}
              go={(sau) => void navigate({ search: { ...search, sau } })}
            />
          </>
        )}
      </Answer>
    </>
  );
}

interface TableProps {
  accounts: AccountsQuery['accounts']['nodes'];
  busy?: boolean;
  draw?: DrawWhole | undefined;
}

function AccountTable({ accounts, busy = false, draw }: TableProps) {
  return (
    <WideTable label="Danh sách tài khoản" csv="" busy={busy} draw={draw}>
      <thead>
        <tr>
          <th scope="col">Tên đăng nhập</th>
          <th scope="col">Tên hiển thị</th>
          <th scope="col">Vai trò</th>
          <th scope="col">Phòng hoặc đơn vị</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.userName}>
            <th scope="row" className={styles.nowrap}>
              <Link to="/quan-tri/tai-khoan/$userName/sua" params={{ userName: account.userName }}>
                {account.userName}
              </Link>
            </th>
            <td className={styles.name}>{account.displayName}</td>
            <td>{roles[account.role]}</td>
            <td className={styles.name}>
              {account.department
                ? divisionName(apiName(account.department))
                : account.facilityCode
                  ? `${account.facilityCode} · ${account.facility?.name ?? 'đã ngừng hoạt động'}`
                  : '–'}
            </td>
            <td>
              <AccountState {...account} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
