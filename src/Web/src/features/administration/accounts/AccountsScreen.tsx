import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { AccountsDocument } from '../../../gateway/generated/graphql';
import { asked } from '../../../gateway/query';
import { Answer } from '../../../ui/Answer';
import { Empty } from '../../../ui/Empty';
import { SelectField } from '../../../ui/Field';
import { WideTable } from '../../../ui/WideTable';
import styles from '../Administration.module.css';
import { AdministrationPage } from '../AdministrationPage';
import { Pager } from '../Pager';
import { SearchField } from '../SearchField';
import { choices, departments, roles } from '../words';
import { AccountState } from './AccountState';

const page = 50;

/** Who may sign in, as what. */
export function AccountsScreen() {
  return (
    <AdministrationPage
      title="Tài khoản"
      needs={['editAccounts']}
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
  const found = useQuery({
    ...asked(AccountsDocument, {
      first: page,
      after: search.sau ?? null,
      search: search.tim ?? null,
      role: role ?? null,
    }),
    placeholderData: keepPreviousData,
  });
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
              <WideTable label="Danh sách tài khoản" busy={found.isPlaceholderData}>
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
                  {accounts.nodes.map((account) => (
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
                          ? departments[account.department]
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
