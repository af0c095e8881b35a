/** One refused line of a request. */
export interface ProblemLine {
  line?: string | null;
  station?: string | null;
  /** Of a register: the record, 1 for the first, and its column. */
  row?: number | null;
  column?: string | null;
  code: string;
  message: string;
}

/** RFC 9457, as every refused write answers; texts are Vietnamese and meant for the person. */
export interface ProblemDetails {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  errors?: ProblemLine[];
  /** Further members, such as the newest state after a 412. */
  [member: string]: unknown;
}

/** The server refused. `code` is the part of the type after `urn:dean06:`. */
export class Problem extends Error {
  readonly details: ProblemDetails;
  /** Seconds after which it may be asked again, where the server says so. */
  readonly retryAfter: number | null;

  constructor(details: ProblemDetails, retryAfter: number | null = null) {
    super(details.detail ?? details.title);
    this.name = 'Problem';
    this.details = details;
    this.retryAfter = retryAfter;
  }

  get status(): number {
    return this.details.status;
  }

  get code(): string {
    return (this.details.type ?? '').replace('urn:dean06:', '');
  }

  get lines(): ProblemLine[] {
    return this.details.errors ?? [];
  }
}

/** No answer came: no line, or the server is away. What was asked may be asked again. */
export class NoLine extends Error {
  constructor() {
    super('Không kết nối được máy chủ. Kiểm tra đường truyền; hệ thống sẽ tự thử lại.');
    this.name = 'NoLine';
  }
}

/** What to tell the person, whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Problem || error instanceof NoLine
    ? error.message
    : 'Có lỗi ngoài dự kiến. Tải lại trang; nếu vẫn lỗi, báo quản trị hệ thống.';
}
