import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { type FormDefinition, filingOf } from '../../drafts/filing';
import { stationsOf } from '../../drafts/filingRequests';
import type { SectionAddress } from '../../drafts/sectionAddress';
import type { SectionFormQuery } from '../../gateway/generated/graphql';
import { useViewer } from '../../session/session';
import { dateText, momentText } from '../../time/dates';
import { periodName } from '../../time/periodName';
import { daysOf } from '../../time/typedDate';
import { Button } from '../../ui/Button';
import { Loading } from '../../ui/Loading';
import { Page } from '../../ui/Page';
import { CarriedNotice } from './CarriedNotice';
import { ConflictView } from './ConflictView';
import styles from './Form.module.css';
import { FormBody } from './FormBody';
import { FormProvider, FormView, useForm } from './formView';
import { Neighbours, neighboursOf } from './Neighbours';
import { PrintedForm } from './PrintedForm';
import { ReadOnlyNotice } from './ReadOnlyNotice';
import { ReturnedNotice } from './ReturnedNotice';
import { StatusLine } from './StatusLine';
import { useDraft } from './useDraft';
import { useFormKeys } from './useFormKeys';
import { usePast, useSubmitted } from './usePast';

type Period = NonNullable<SectionFormQuery['period']>;

interface Props {
  address: SectionAddress;
  answer: SectionFormQuery;
  period: Period;
  definition: FormDefinition;
  filing: NonNullable<NonNullable<Period['section']>['filing']>;
}

/** One section of the form, being filled in. */
export function SectionForm({ address, answer, period, definition, filing: received }: Props) {
  const viewer = useViewer();
  const filing = useMemo(() => filingOf(received), [received]);
  const stations = useMemo(() => stationsOf(definition, received), [definition, received]);
  const about = { section: `${definition.number}. ${definition.shortTitle}`, period: periodName(period) };
  const session = useDraft(viewer.userName, address, about, definition, stations, filing);
  const days = daysOf(period);
  const view = useMemo(() => new FormView(session, { days, end: period.to }), [session, days, period.to]);
  return (
    <FormProvider value={view}>
      <Filled address={address} answer={answer} period={period} view={view} received={received} />
    </FormProvider>
  );
}

function Filled({
  address,
  answer,
  period,
  view,
  received,
}: Omit<Props, 'definition' | 'filing'> & { view: FormView; received: Props['filing'] }) {
  const { session } = view;
  const { definition } = session;
  const navigate = useNavigate();
  const { dong, tram, hang, cot } = useSearch({ from: '/signed-in/bao-cao/$period/$facility/$section' });
  const base = useForm(({ state }) => state.base);
  const conflict = useForm(({ state }) => state.conflict);
  const isOpening = useForm(({ state }) => state.sync.kind === 'opening');
  const past = usePast(received.previous ?? null);
  const submitted = useSubmitted(address, base);
  useEffect(() => view.supply(past, submitted), [view, past, submitted]);

  // Without a line no screen can be fetched: those that one leaves to are at hand before it is lost.
  const router = useRouter();
  useEffect(() => {
    for (const path of ['/bao-cao', '/bao-cao/$period/$facility'] as const) {
      router.loadRouteChunk(router.routesByPath[path])?.catch(() => {});
    }
  }, [router]);

  const owed = period.board.nodes[0]?.cells.map(({ section }) => section) ?? [];
  const neighbours = neighboursOf(answer.sections, owed, definition.name);
  const params = { period: address.period, facility: address.facility };
  useFormKeys({
    save: () => void session.save(),
    check: () => void session.saveNow().then(() => navigate({ to: '/bao-cao/$period/$facility', params })),
    go: (way) => {
      const section = neighbours[way]?.name;
      if (section) {
        void navigate({ to: '/bao-cao/$period/$facility/$section', params: { ...params, section } });
      }
    },
  });

  return (
    <>
      <div className="no-print">
        <Page
          title={`${definition.number}. ${definition.title}`}
          about={
            <>
              <Link to="/bao-cao">Báo cáo của tôi</Link>
              {` · ${received.facility.name} · ${period.name} · số liệu ${dateText(period.from)}–${dateText(period.to)} · hạn ${momentText(period.dueAt)}`}
            </>
          }
          files={{ of: `bao-cao ${address.facility} ${address.section}`, period: address.period }}
          actions={<StatusLine />}
        >
          <ReturnedNotice />
          <CarriedNotice />
          <ReadOnlyNotice facility={address.facility} />
          {conflict && <ConflictView conflict={conflict} />}
          {isOpening ? (
            <Loading lines={8} />
          ) : (
            (!conflict || conflict.barred) && (
              <FormBody
                start={dong ? { line: dong, station: tram ?? null, row: hang ?? null, column: cot ?? null } : null}
              />
            )
          )}
          {!isOpening && <Neighbours of={neighbours} params={params} />}
          <p className={styles.print}>
            <Button look="plain" onClick={() => window.print()}>
              In biểu này
            </Button>
          </p>
        </Page>
      </div>
      <PrintedForm facility={{ code: address.facility, name: received.facility.name }} period={period} />
    </>
  );
}
