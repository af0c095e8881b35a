import { SectionDraftDocument, SectionFilingDocument } from '../gateway/generated/graphql';
import { Problem } from '../gateway/problem';
import { ask } from '../gateway/query';
import { send } from '../gateway/rest';
import {
  type Content,
  type Filing,
  type FormDefinition,
  filingOf,
  filingOfWritten,
  type Server,
  type Station,
  type WrittenFiling,
} from './filing';
import type { SectionAddress } from './sectionAddress';

/** What a kept draft is weighed against. */
export interface Standing {
  /** Whose session this browser has now: another tab may have signed in somebody else. */
  readonly viewer: string | null;
  readonly definition: FormDefinition;
  readonly stations: readonly Station[];
  readonly filing: Filing;
}

/** What is asked of the server about one filing. */
export interface FilingRequests extends Server {
  /** All that is needed to send a draft whose form is not open. */
  stand(): Promise<Standing>;
}

export function requestsOf({ section, period, facility }: SectionAddress): FilingRequests {
  return {
    put: async (content: Content, version: number) => {
      const explanations = Object.entries(content.explanations).map(([check, text]) => ({ check, text }));
      const path = `/api/${section}/${period}/${facility}`;
      const body = { ...content, explanations };
      const answer = await send<WrittenFiling>('PUT', path, body, { ifMatch: version });
      return filingOfWritten(answer.body);
    },
    read: async () => {
      const answer = await ask(SectionFilingDocument, { section, period, facility });
      return filingOf(owed(answer.period?.section?.filing));
    },
    stand: async () => {
      const answer = await ask(SectionDraftDocument, { section, period, facility });
      const { definition, filing } = owed(answer.period?.section);
      const received = owed(filing);
      return {
        viewer: answer.viewer?.userName ?? null,
        definition,
        stations: stationsOf(definition, received),
        filing: filingOf(received),
      };
    },
  };
}

interface WithStations {
  readonly facility: { readonly stations: readonly Station[] };
  readonly stations: readonly { readonly station: string; readonly name: string }[];
}

/** In the annex every station stands in the filing; elsewhere the unit may break its figures down by the stations that it has. */
export function stationsOf(definition: FormDefinition, filing: WithStations): Station[] {
  if (definition.stations === 'NONE') {
    return [];
  }
  const all = new Map<string, Station>();
  if (definition.stations === 'INCLUDED') {
    for (const { code, name } of filing.facility.stations) {
      all.set(code, { code, name });
    }
  }
  for (const { station, name } of filing.stations) {
    all.set(station, { code: station, name });
  }
  return [...all.values()];
}

function owed<T>(found: T | null | undefined): T {
  return found ?? gone();
}

function gone(): never {
  throw new Problem({ title: 'Đơn vị không còn phải báo cáo nội dung này.', status: 404 });
}
