import { sentenceOf } from '../gateway/problem';
import { Button } from './Button';
import { Notice } from './Notice';

/** A part of a screen that could not be read: why, and another try. */
export function ErrorPanel({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <Notice kind="bad" title="Chưa đọc được dữ liệu" role="alert">
      <p>{sentenceOf(error)}</p>
      {retry && (
        <p>
          <Button onClick={retry}>Thử lại</Button>
        </p>
      )}
    </Notice>
  );
}
