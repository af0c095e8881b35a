import styles from './Board.module.css';
import type { BoardState } from './boardFeed';

const second = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

/** When the board was last heard of, and what changed then. */
export function LiveLine({ board }: { board: BoardState }) {
  return (
    <p className={styles.live}>
      {board.updatedAt && <span>Cập nhật {second.format(new Date(board.updatedAt))}</span>}
      <span role="status">
        {board.away
          ? 'Không kết nối được máy chủ, hệ thống đang thử lại. Số liệu dưới đây là của lần cập nhật trên.'
          : board.glowing.size > 0
            ? `${board.lastChanged} ô vừa đổi`
            : ''}
      </span>
    </p>
  );
}
